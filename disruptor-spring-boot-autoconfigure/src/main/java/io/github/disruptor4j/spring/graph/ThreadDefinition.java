package io.github.disruptor4j.spring.graph;

import org.jspecify.annotations.Nullable;

/**
 * The threads that run a ring's consumers, one for each.
 *
 * @param namePrefix start of each thread's name, which the consumer's name follows;
 * {@code null} for one made from the ring's name
 * @param daemon whether the threads leave the virtual machine free to end
 * @param priority the threads' priority, from {@link Thread#MIN_PRIORITY} to
 * {@link Thread#MAX_PRIORITY}
 * @param factoryBean name of a {@link java.util.concurrent.ThreadFactory} bean that makes
 * the threads instead, {@code null} for none
 * @param virtual whether the threads are virtual ones, which need Java
 * {@value #JAVA_WITH_VIRTUAL_THREADS}, are daemons, and know no priority
 * @since 0.1.0
 */
public record ThreadDefinition(@Nullable String namePrefix, boolean daemon, int priority, @Nullable String factoryBean,
		boolean virtual) {

	/**
	 * The first version of Java that has virtual threads.
	 */
	public static final int JAVA_WITH_VIRTUAL_THREADS = 21;

	/**
	 * The threads of a ring that says nothing about them.
	 */
	public static final ThreadDefinition DEFAULT = new ThreadDefinition(null, true, Thread.NORM_PRIORITY, null, false);

}
