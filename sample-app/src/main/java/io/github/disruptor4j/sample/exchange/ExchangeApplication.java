package io.github.disruptor4j.sample.exchange;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Runs the exchange.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class ExchangeApplication {

	/**
	 * Starts the exchange and returns once it takes orders.
	 * @param args command line arguments, {@code --name=value} for any property
	 */
	public static void main(String[] args) {
		// EXCHANGE_DATA_DIR may be relative; H2 asks for a word that this is meant.
		System.setProperty("h2.implicitRelativePath", "true");
		SpringApplication.run(ExchangeApplication.class, args);
	}

}
