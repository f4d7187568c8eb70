package io.github.disruptor4j.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.consumer.FailureAction;
import io.github.disruptor4j.spring.consumer.FailureKind;
import io.github.disruptor4j.spring.ring.Ring;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks what has become of each event against what the application says about it.
 */
final class ChaosBooks {

	private static final List<String> FAULTS = List.of("IllegalStateException", "Exception", "InterruptedException",
			"AssertionError", "BatchHandlerException");

	private final ChaosPlan plan;

	private final ChaosLedger ledger;

	private final Properties claims;

	ChaosBooks(ChaosPlan plan, ChaosLedger ledger, Properties claims) {
		this.plan = plan;
		this.ledger = ledger;
		this.claims = claims;
	}

	/**
	 * Takes down what an application says in the end.
	 * @param ring its ring
	 * @param report what the ring's last stop has left, {@code null} for nothing
	 * @return how many events of each consumer have had which fate
	 */
	static Properties claims(Ring<?> ring, ShutdownReport report) {
		Properties claims = new Properties();
		for (String consumer : ChaosPlan.CONSUMERS) {
			for (FailureAction action : FailureAction.values()) {
				long count = FAULTS.stream()
					.mapToLong((name) -> ring.consumer(consumer).failures().count(new FailureKind(name, action)))
					.sum();
				claims.setProperty(consumer + "." + action, Long.toString(count));
			}
			claims.setProperty(consumer + ".left", Long.toString(left(consumer, report)));
		}
		return claims;
	}

	// Threads that share a consumer's events report one by one, of the same events.
	private static long left(String consumer, ShutdownReport report) {
		if (report == null) {
			return 0;
		}
		return report.remaining()
			.stream()
			.filter((each) -> each.consumer().matches(consumer + "(-\\d+)?"))
			.mapToLong(ShutdownReport.Remaining::left)
			.max()
			.orElse(0);
	}

	/**
	 * Checks that no event is lost, and none was handled twice.
	 */
	void check() {
		for (String consumer : ChaosPlan.CONSUMERS) {
			assertThat(this.ledger.duplicated(consumer)).as("%s: handled twice by %s", this.plan, consumer).isEmpty();
			assertThat(this.ledger.overtakenCount(consumer)).as("%s: out of order at %s", this.plan, consumer).isZero();
		}
		for (String consumer : List.of("a", "b", "d")) {
			long skipped = claim(consumer, FailureAction.SKIP) + claim(consumer, FailureAction.DEAD_LETTER_LOST);
			assertThat((long) this.ledger.missed(consumer).size())
				.as("%s: skipped by %s, %s", this.plan, consumer, this.claims)
				.isBetween(skipped, skipped + left(consumer));
			assertThat((long) this.ledger.buriedCount(consumer)).as("%s: dead letters of %s", this.plan, consumer)
				.isEqualTo(claim(consumer, FailureAction.DEAD_LETTER));
		}
		checkLast();
	}

	// Consumer c fails at nothing for good, but may not see all that a has seen.
	private void checkLast() {
		List<Integer> hidden = new ArrayList<>(this.ledger.missed("c"));
		hidden.retainAll(this.plan.policy().hides() ? this.ledger.notHandled("a") : List.of());
		assertThat((long) this.ledger.missed("c").size()).as("%s: missed by c, %s", this.plan, this.claims)
			.isBetween((long) hidden.size(), hidden.size() + left("c"));
		if (this.plan.policy().hides() && left("a") == 0) {
			assertThat(hidden).as("%s: hidden from c", this.plan).hasSameElementsAs(this.ledger.notHandled("a"));
		}
	}

	private long claim(String consumer, FailureAction action) {
		return Long.parseLong(this.claims.getProperty(consumer + "." + action));
	}

	private long left(String consumer) {
		return Long.parseLong(this.claims.getProperty(consumer + ".left"));
	}

}
