package io.github.disruptor4j.spring.ring;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ProducerType;
import io.github.disruptor4j.spring.graph.RingDefinition;

/**
 * Sees to it that one thread only publishes into a ring for a single producer. Two at
 * once would overwrite each other's events without a word.
 * <p>
 * A publisher compares its thread with the one remembered, which is a read of a field
 * that nobody writes. That read may be stale and still is right: the field holds the
 * current thread only if this thread has put itself there, and everybody else goes the
 * slow way, under the lock.
 */
final class ProducerThreads {

	private static final Log logger = LogFactory.getLog(ProducerThreads.class);

	private static final VarHandle OWNER;

	static {
		try {
			OWNER = MethodHandles.lookup().findVarHandle(ProducerThreads.class, "owner", Thread.class);
		}
		catch (ReflectiveOperationException ex) {
			throw new ExceptionInInitializerError(ex);
		}
	}

	private final String ring;

	private final boolean single;

	private @Nullable Thread owner;

	ProducerThreads(RingDefinition<?> ring) {
		this.ring = ring.name();
		this.single = ring.producerType() == ProducerType.SINGLE;
	}

	/**
	 * Checks that the current thread may publish. To be called before anything is
	 * claimed.
	 * @throws IllegalStateException if the ring is for a single producer and another
	 * thread is it
	 */
	void check() {
		if (this.single && OWNER.getOpaque(this) != Thread.currentThread()) {
			takeOver(Thread.currentThread());
		}
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
	}

	/**
	 * Forgets who has published: when the ring starts again, another thread may be the
	 * one.
	 */
	synchronized void reset() {
		OWNER.setOpaque(this, null);
	}

}
