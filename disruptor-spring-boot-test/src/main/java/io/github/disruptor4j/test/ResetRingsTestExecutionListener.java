package io.github.disruptor4j.test;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Leaves the rings of a test's context as the next test expects them.
 */
final class ResetRingsTestExecutionListener implements TestExecutionListener, Ordered {

	@Override
	public int getOrder() {
		// late, so that it comes early after a test: mocks are still as the test left
		// them
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void afterTestMethod(TestContext testContext) {
		if (testContext.hasApplicationContext()) {
			testContext.getApplicationContext()
				.getBeanProvider(DisruptorTester.class)
				.ifAvailable(DisruptorTester::reset);
		}
	}

}
