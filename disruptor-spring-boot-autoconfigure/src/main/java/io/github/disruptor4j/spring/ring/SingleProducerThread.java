package io.github.disruptor4j.spring.ring;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that one thread only publishes into a ring for a single producer. Two at
 * once would overwrite each other's events without a word.
 * <p>
 * A publisher compares its thread with the one remembered, which is a read of a field
 * that nobody writes. That read may be stale and still is right: the field holds the
 * current thread only if this thread has put itself there, and everybody else goes the
 * slow way, under the lock. Which ring feeds this one is looked at there as well, and
 * never again while the thread stays the same.
 */
final class SingleProducerThread extends ProducerThreads {

	private static final Log logger = LogFactory.getLog(SingleProducerThread.class);

	private static final VarHandle OWNER;

	static {
		try {
			OWNER = MethodHandles.lookup().findVarHandle(SingleProducerThread.class, "owner", Thread.class);
		}
		catch (ReflectiveOperationException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	private final String ring;

	private final RingFeeds feeds;

	private @Nullable Thread owner;

	SingleProducerThread(String ring, RingFeeds feeds) {
		this.ring = ring;
		this.feeds = feeds;
	}

	@Override
	void check() {
		if (OWNER.getOpaque(this) != Thread.currentThread()) {
			takeOver(Thread.currentThread());
		}
	}

	@Override
	void claimed(long last, int n) {
	}

	// A thread that has ended can do no harm any more: another may follow it.
	private synchronized void takeOver(Thread thread) {
		Thread other = this.owner;
		if (other != null && other != thread && other.isAlive()) {
			String text = ("Thread '%s' publishes into ring '%s', which is for a single producer, and that is thread"
					+ " '%s'. Publish from one thread only, or set disruptor.rings.%2$s.producer-type to multi")
				.formatted(thread.getName(), this.ring, other.getName());
			logger.error(text);
			throw new IllegalStateException(text);
		}
		OWNER.setOpaque(this, thread);
		this.feeds.look();
	}

	@Override
	synchronized void reset() {
		OWNER.setOpaque(this, null);
	}

}
