package io.github.disruptor4j;

/**
 * Says that a ring takes no events, because one of its consumers has died and nobody
 * would ever free the slots behind it. Nothing was claimed. The cause is what the
 * consumer died of.
 *
 * @since 0.1.0
 */
public class RingFailedException extends RingClosedException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message which consumer has died
	 * @param cause what it died of
	 */
	public RingFailedException(String message, Throwable cause) {
		super(message, cause);
	}

}
