package io.github.disruptor4j.sample.exchange.intake;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the exchange answers.
 *
 * @param answerTimeout how long a request may wait for the ring
 * @param retryAfter how long a sender is asked to wait when the ring is full
 */
@ConfigurationProperties("exchange.intake")
record IntakeProperties(@DefaultValue("10s") Duration answerTimeout, @DefaultValue("1s") Duration retryAfter) {

}
