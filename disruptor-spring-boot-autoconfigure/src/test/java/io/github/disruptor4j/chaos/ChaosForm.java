package io.github.disruptor4j.chaos;

import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.LongToIntFunction;

/**
 * The forms of handlers that run into trouble. At most one consumer of a run has each.
 */
enum ChaosForm {

	EVENT(ChaosMethods.OfEvents.class, (handler, ids) -> new ChaosMethods.OfEvents(handler)),

	SEQUENCE(ChaosMethods.OfSequences.class, (handler, ids) -> new ChaosMethods.OfSequences(handler)),

	END_OF_BATCH(ChaosMethods.OfEndsOfBatches.class, (handler, ids) -> new ChaosMethods.OfEndsOfBatches(handler)),

	BATCH(ChaosMethods.OfBatches.class, (handler, ids) -> new ChaosMethods.OfBatches(handler)),

	LIST(ChaosMethods.OfLists.class, (handler, ids) -> new ChaosMethods.OfLists(handler)),

	RANGE(ChaosMethods.OfRanges.class, ChaosMethods.OfRanges::new),

	EVENT_HANDLER(ChaosBeans.OfEvents.class, (handler, ids) -> new ChaosBeans.OfEvents(handler)),

	REWINDABLE(ChaosBeans.Rewinding.class, (handler, ids) -> new ChaosBeans.Rewinding(handler)),

	BATCH_HANDLER(ChaosBeans.OfBatches.class, (handler, ids) -> new ChaosBeans.OfBatches(handler)),

	RANGE_HANDLER(ChaosBeans.OfRanges.class, ChaosBeans.OfRanges::new),

	WORKERS(ChaosBeans.Work.class, (handler, ids) -> new ChaosBeans.Work(handler)),

	PARTITIONS(ChaosBeans.OfEvents.class, (handler, ids) -> new ChaosBeans.OfEvents(handler));

	private final Class<?> type;

	private final BiFunction<ChaosHandler, LongToIntFunction, Object> beans;

	ChaosForm(Class<?> type, BiFunction<ChaosHandler, LongToIntFunction, Object> beans) {
		this.type = type;
		this.beans = beans;
	}

	@SuppressWarnings("unchecked") // for a supplier of such beans
	Class<Object> type() {
		return (Class<Object>) this.type;
	}

	/**
	 * Creates the bean that the consumer calls.
	 * @param handler what it does
	 * @param ids tells the identity of the event at a sequence
	 * @return the bean
	 */
	Object bean(ChaosHandler handler, LongToIntFunction ids) {
		return this.beans.apply(handler, ids);
	}

	/**
	 * Returns the property that makes a consumer one of this form: its handler, or, as a
	 * method has an annotation, the name in that.
	 * @param ring the prefix of the ring's properties
	 * @param consumer the consumer's name, and its bean's
	 * @return the property
	 */
	String property(String ring, String consumer) {
		return isMethod() ? "chaos." + name().toLowerCase(Locale.ROOT) + "=" + consumer
				: ring + "consumers." + consumer + ".handler=" + consumer;
	}

	private boolean isMethod() {
		return this.type.getEnclosingClass() == ChaosMethods.class;
	}

	boolean takesRanges() {
		return this == RANGE || this == RANGE_HANDLER;
	}

	boolean isShared() {
		return this == WORKERS || this == PARTITIONS;
	}

}
