package io.github.disruptor4j.spring.graph;

/**
 * Checks the settings of a ring's threads, and that virtual threads are not to do what
 * only others can.
 */
final class ThreadValidator {

	private final RingDefinition<?> ring;

	private ThreadValidator(RingDefinition<?> ring) {
		this.ring = ring;
	}

	static void validate(RingDefinition<?> ring, int javaVersion) {
		ThreadValidator validator = new ThreadValidator(ring);
		int priority = ring.thread().priority();
		if (priority < Thread.MIN_PRIORITY || priority > Thread.MAX_PRIORITY) {
			throw new InvalidSettingException(ring.name(), "thread.priority", priority, "between 1 and 10",
					ring.origin());
		}
		if (ring.thread().virtual()) {
			validator.virtualThreads();
			validator.waiting("", ring.waitStrategy(), ring.origin());
			for (ConsumerDefinition consumer : ring.consumers()) {
				WaitStrategyDefinition own = consumer.waitStrategy();
				if (own != null) {
					validator.waiting("consumers." + consumer.name() + ".", own, consumer.origin());
				}
			}
			validator.java(javaVersion);
		}
	}

	private void virtualThreads() {
		ThreadDefinition thread = this.ring.thread();
		if (thread.factoryBean() != null) {
			throw invalid("thread.virtual", true,
					"false, since bean '%s' makes the threads".formatted(thread.factoryBean()),
					"Remove either thread.virtual or thread.factory.");
		}
		if (!thread.daemon()) {
			throw invalid("thread.daemon", false, "true, since virtual threads always are daemons",
					"Remove either thread.daemon or thread.virtual.");
		}
		if (thread.priority() != Thread.NORM_PRIORITY) {
			throw invalid("thread.priority", thread.priority(), "left out, since virtual threads know no priority",
					"Remove either thread.priority or thread.virtual.");
		}
	}

	private void java(int version) {
		if (version < ThreadDefinition.JAVA_WITH_VIRTUAL_THREADS) {
			throw invalid("thread.virtual", true, "false on Java " + version,
					"Run the application on Java 21 or later, or remove the setting.");
		}
	}

	private void waiting(String prefix, WaitStrategyDefinition strategy, String origin) {
		if (strategy.type().spins()) {
			throw new InvalidSettingException(this.ring.name(), prefix + "wait-strategy.type", strategy.describe(),
					"one that does not spin, since a virtual thread that spins keeps others from running", origin,
					"Set it to blocking, lite-blocking, timeout-blocking or lite-timeout-blocking, or set"
							+ " thread.virtual to false.");
		}
	}

	private InvalidSettingException invalid(String setting, Object value, String requirement, String fix) {
		return new InvalidSettingException(this.ring.name(), setting, value, requirement, this.ring.origin(), fix);
	}

}
