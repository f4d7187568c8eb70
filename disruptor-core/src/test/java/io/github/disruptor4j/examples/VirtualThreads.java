package io.github.disruptor4j.examples;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ThreadFactory;

/**
 * Virtual threads, from Java 21 on, for code that is compiled for Java 17. Code that is
 * compiled for 21 says {@code Thread.ofVirtual().factory()}, and that is all a ring
 * needs.
 */
final class VirtualThreads {

	private VirtualThreads() {
	}

	static boolean areAvailable() {
		return Runtime.version().feature() >= 21;
	}

	/**
	 * Returns what makes virtual threads.
	 * @return {@code Thread.ofVirtual().factory()}
	 * @throws IllegalStateException if this is a Java before 21
	 */
	static ThreadFactory factory() {
		if (!areAvailable()) {
			throw new IllegalStateException(
					"Virtual threads need Java 21 or later, this is " + Runtime.version().feature());
		}
		try {
			MethodHandles.Lookup lookup = MethodHandles.publicLookup();
			Class<?> ofVirtual = Class.forName("java.lang.Thread$Builder$OfVirtual");
			MethodHandle builder = lookup.findStatic(Thread.class, "ofVirtual", MethodType.methodType(ofVirtual));
			MethodHandle factory = lookup.findVirtual(ofVirtual, "factory", MethodType.methodType(ThreadFactory.class));
			return (ThreadFactory) factory.invoke(builder.invoke());
		}
		catch (Throwable ex) {
			throw new IllegalStateException("There is no Thread.ofVirtual().factory()", ex);
		}
	}

}
