package com.example;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import io.github.disruptor4j.test.AutoConfigureDisruptorTest;
import io.github.disruptor4j.test.DisruptorTester;
import io.github.disruptor4j.test.Recording;

import static io.github.disruptor4j.test.RingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test as an application has them.
 */
@SpringBootTest
@AutoConfigureDisruptorTest
class ApplicationTests {

	@Autowired
	private DisruptorTester tester;

	@Autowired
	private Application.Intake intake;

	@Test
	void shouldMatch() {
		Recording<String> symbols = this.tester.record("orders", Application.OrderEvent.class,
				Application.OrderEvent::symbol);
		this.intake.place("BOLT");
		this.tester.awaitIdle();
		assertThat(symbols.by("match")).containsExactly("BOLT");
		assertThat(this.tester.ring("orders")).isRunning().isIdle().hasNoFailures();
		System.out.println("outside: tested with a DisruptorTester");
	}

}
