package io.github.disruptor4j.testing;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that leaves the thread of a ring running. Applied to every test by
 * {@code junit-platform.properties}.
 */
public final class NoRingThreadLeft implements AfterEachCallback {

	private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(5);

	@Override
	public void afterEach(ExtensionContext context) throws InterruptedException {
		List<Thread> left = Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.getName().startsWith("disruptor-"))
			.toList();
		long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
		for (Thread thread : left) {
			thread.join(Math.max(1, deadline - System.currentTimeMillis()));
		}
		List<String> alive = left.stream().filter(Thread::isAlive).map(Thread::getName).toList();
		if (!alive.isEmpty()) {
			left.forEach(Thread::interrupt);
			throw new AssertionError("Threads of rings outlived the test: " + alive);
		}
	}

}
