package io.github.disruptor4j.chaos;

import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.dsl.ShutdownReport;
import io.github.disruptor4j.spring.consumer.FailureAction;
import io.github.disruptor4j.spring.consumer.FailureKind;
import io.github.disruptor4j.spring.ring.Ring;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks what has become of each event against what the application says about it.
 */
final class ChaosBooks {

	private static final String TARGET = "target";

	private static final String LEFT = "left.";

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
	 * @param report what the ring's last stop has left
	 * @param log what the log says about that
	 * @return how many events of each consumer have had which fate, and which are left
	 */
	static Properties claims(Ring<?> ring, ShutdownReport report, ChaosLog log) {
		Properties claims = new Properties();
		for (String consumer : ChaosPlan.CONSUMERS) {
			for (FailureAction action : FailureAction.values()) {
				long count = FAULTS.stream()
					.mapToLong((name) -> ring.consumer(consumer).failures().count(new FailureKind(name, action)))
					.sum();
				claims.setProperty(consumer + "." + action, Long.toString(count));
			}
		}
		claims.setProperty(TARGET, Long.toString(report.target()));
		for (ShutdownReport.Remaining remaining : report.remaining()) {
			ChaosLeft left = log.left(remaining.consumer());
			if (left == null || left.state() != remaining.state() || left.events() != remaining.left()
					|| left.first() != remaining.sequence() + 1
					|| left.events() != Math.max(0, report.target() - remaining.sequence())) {
				throw new IllegalStateException("%s of %s, but the log says %s".formatted(remaining, report, left));
			}
			claims.setProperty(LEFT + remaining.consumer(), left.text());
		}
		return claims;
	}

	/**
	 * Returns how many events a consumer has left. Threads that share them report one by
	 * one, of the same events.
	 * @param claims what the application says
	 * @param consumer the consumer
	 * @return the number of events
	 */
	static long left(Properties claims, String consumer) {
		return claims.stringPropertyNames()
			.stream()
			.filter((name) -> name.matches(LEFT + consumer + "(-\\d+)?"))
			.mapToLong((name) -> ChaosLeft.of(claims.getProperty(name)).events())
			.max()
			.orElse(0);
	}

	/**
	 * Checks that every event has had one fate at each consumer: it was handled once, was
	 * skipped, has become a dead letter that somebody was given, or is among those that
	 * are reported as left.
	 */
	void check() {
		int[] ids = this.ledger.bySequence(Integer.parseInt(this.claims.getProperty(TARGET)));
		for (String consumer : ChaosPlan.CONSUMERS) {
			assertThat(problems(consumer, ids))
				.as("%s: what %s has made of %d events, %s", this.plan, consumer, ids.length, this.claims)
				.isEmpty();
			assertThat(this.ledger.overtakenCount(consumer)).as("%s: out of order at %s", this.plan, consumer).isZero();
			checkCount(consumer, FailureAction.SKIP, ChaosFate.SKIPPED);
			checkCount(consumer, FailureAction.DEAD_LETTER, ChaosFate.DEAD_LETTER);
			checkCount(consumer, FailureAction.DEAD_LETTER_LOST, ChaosFate.LOST);
		}
	}

	private void checkCount(String consumer, FailureAction action, ChaosFate fate) {
		assertThat(this.claims.getProperty(consumer + "." + action))
			.as("%s: counted at %s as %s", this.plan, consumer, action)
			.isEqualTo(Long.toString(this.ledger.total(fate, consumer)));
	}

	private List<String> problems(String consumer, int[] ids) {
		return new ChaosAccount(this.ledger, consumer, hider(consumer), leftovers(consumer)).problems(ids);
	}

	// What a skips or buries is not for c to see, if it is to be hidden.
	private @Nullable String hider(String consumer) {
		return (consumer.equals("c") && this.plan.policy().hides()) ? "a" : null;
	}

	private ChaosLeftovers leftovers(String consumer) {
		ChaosForm form = this.plan.form(consumer);
		if (!form.isShared()) {
			return new ChaosLeftovers.Partitions(List.of(claim(consumer)), this.ledger);
		}
		List<ChaosLeft> members = IntStream.rangeClosed(1, this.plan.threads())
			.mapToObj((number) -> claim(consumer + "-" + number))
			.toList();
		return (form == ChaosForm.WORKERS) ? new ChaosLeftovers.Workers(members)
				: new ChaosLeftovers.Partitions(members, this.ledger);
	}

	private ChaosLeft claim(String member) {
		String text = this.claims.getProperty(LEFT + member);
		return (text != null) ? ChaosLeft.of(text) : ChaosLeft.NOTHING;
	}

}
