package io.github.disruptor4j;

/**
 * To be implemented by a {@link WorkHandler} that lets go of its events before it
 * returns, because what it does with what it took from them takes long.
 *
 * @since 0.1.0
 */
public interface EventReleaseAware {

	/**
	 * Hands over what releases the handler's events. Called once, when its worker is
	 * created.
	 * @param eventReleaser the handler's own releaser
	 */
	void setEventReleaser(EventReleaser eventReleaser);

}
