package io.github.disruptor4j.spring.ring;

/**
 * The threads that publish into a ring for several producers: any. They are looked at for
 * one in {@value #SAMPLE} + 1 events, so that feeding is seen sooner or later and costs
 * next to nothing per event.
 */
final class SeveralProducerThreads extends ProducerThreads {

	/** Threads are looked at when none of these bits of a sequence claimed is set. */
	private static final long SAMPLE = 63;

	private final RingFeeds feeds;

	SeveralProducerThreads(RingFeeds feeds) {
		this.feeds = feeds;
	}

	@Override
	void check() {
	}

	@Override
	void claimed(long last, int n) {
		if ((last & SAMPLE) < n) {
			this.feeds.look();
		}
	}

	@Override
	void reset() {
	}

}
