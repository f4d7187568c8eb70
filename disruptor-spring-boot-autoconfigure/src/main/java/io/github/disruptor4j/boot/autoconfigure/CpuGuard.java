package io.github.disruptor4j.boot.autoconfigure;

/**
 * What happens when more consumer threads can spin than there are processors.
 *
 * @since 0.1.0
 */
public enum CpuGuard {

	/**
	 * The application starts with a warning in its log.
	 */
	WARN,

	/**
	 * The application does not start.
	 */
	FAIL,

	/**
	 * Nobody counts.
	 */
	OFF

}
