package io.github.disruptor4j.testing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails a test that leaves a thread running which it has started, directly or through a
 * ring. Applied to every test by {@code junit-platform.properties}.
 */
public final class NoThreadLeft implements BeforeEachCallback, AfterEachCallback {

	private static final Namespace NAMESPACE = Namespace.create(NoThreadLeft.class);

	private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(5);

	/** Threads of the test framework and of the virtual machine. */
	private static final Predicate<Thread> NOT_OURS = (thread) -> thread.getName()
		.matches("(junit|awaitility|ForkJoinPool\\.commonPool|Cleaner|Common-Cleaner|surefire|Attach|Signal|Finalizer"
				+ "|Reference|process reaper|VirtualThread).*");

	@Override
	public void beforeEach(ExtensionContext context) {
		context.getStore(NAMESPACE).put("before", threads());
	}

	@Override
	public void afterEach(ExtensionContext context) throws InterruptedException {
		Set<Thread> left = threads();
		left.removeAll((Set<?>) context.getStore(NAMESPACE).remove("before"));
		left.removeIf(NOT_OURS);
		long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
		for (Thread thread : left) {
			thread.join(Math.max(1, deadline - System.currentTimeMillis()));
		}
		List<String> alive = left.stream().filter(Thread::isAlive).map(NoThreadLeft::describe).toList();
		if (!alive.isEmpty()) {
			left.forEach(Thread::interrupt);
			throw new AssertionError("Threads outlived the test: " + alive);
		}
	}

	private static Set<Thread> threads() {
		return new HashSet<>(Thread.getAllStackTraces().keySet());
	}

	private static String describe(Thread thread) {
		return thread + " at " + Arrays.toString(thread.getStackTrace());
	}

}
