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
		SpringApplication.run(ExchangeApplication.class, args);
	}

}
