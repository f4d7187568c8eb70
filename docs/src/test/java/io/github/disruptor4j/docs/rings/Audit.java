package io.github.disruptor4j.docs.rings;

import java.util.concurrent.atomic.AtomicLong;

import org.springframework.stereotype.Component;

@Component
class Audit {

	private final AtomicLong seen = new AtomicLong();

	@Audited(after = { "archive", "book" })
	void audit(Trade trade) {
		this.seen.incrementAndGet();
	}

	long getSeen() {
		return this.seen.get();
	}

}
