package io.github.disruptor4j.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

/**
 * The mistakes that configuration can contain, each with what its message must tell.
 */
final class Mistakes {

	private static final String ORDER = OrderEvent.class.getName();

	private static final String TRADE = TradeEvent.class.getName();

	private final List<Mistake> all = new ArrayList<>();

	private Mistakes() {
	}

	static List<Mistake> all() {
		Mistakes mistakes = new Mistakes();
		mistakes.values();
		mistakes.settings();
		mistakes.threads();
		mistakes.names();
		mistakes.graph();
		mistakes.events();
		mistakes.sharing();
		mistakes.failures();
		mistakes.deadLetters();
		mistakes.stopping();
		mistakes.beans();
		mistakes.handlers();
		mistakes.injection();
		return mistakes.all;
	}

	private static Mistake.Builder match(String group, String title, String setting) {
		return Mistake.in(group, title).code(MistakenCode.Match.class).yml("disruptor.rings.orders." + setting);
	}

	private void values() {
		String group = "Values";
		add(match(group, "A number that is none", "buffer-size: many").tells("disruptor.rings.orders.buffer-size",
				"'many'", "to a whole number"));
		add(match(group, "A number that is too large", "buffer-size: 5000000000")
			.tells("disruptor.rings.orders.buffer-size", "'5000000000'", "at most 2147483647"));
		add(match(group, "A duration with an unknown unit", "publish: { on-full: timeout, timeout: 50 parsecs }")
			.tells("disruptor.rings.orders.publish.timeout", "'50 parsecs'", "such as 50ms"));
		add(match(group, "An unknown choice for a full ring", "publish.on-full: blok")
			.tells("disruptor.rings.orders.publish.on-full", "'blok'", "Did you mean 'block'?"));
		add(match(group, "An unknown producer type", "producer-type: dual")
			.tells("disruptor.rings.orders.producer-type", "'dual'", "one of: single, multi"));
		add(match(group, "Unknown slots", "slots: references").tells("disruptor.rings.orders.slots", "'references'",
				"Did you mean 'reference'?"));
		add(match(group, "An unknown way to stop", "shutdown.mode: drian").tells("disruptor.rings.orders.shutdown.mode",
				"'drian'", "Did you mean 'drain'?"));
		add(match(group, "An unknown error policy", "on-error.policy: skp")
			.tells("disruptor.rings.orders.on-error.policy", "'skp'", "Did you mean 'skip'?"));
		add(match(group, "A factor that is no number", "on-error.retry.backoff.multiplier: twice")
			.tells("disruptor.rings.orders.on-error.retry.backoff.multiplier", "'twice'", "to a number"));
		add(match(group, "A wait strategy in place of its type", "wait-strategy: busy-spin")
			.tells("disruptor.rings.orders.wait-strategy", "'busy-spin'", "wait-strategy.type: busy-spin"));
		add(match(group, "A policy in place of what is to be done", "on-error: skip")
			.tells("disruptor.rings.orders.on-error", "'skip'", "on-error.policy: skip"));
		add(match(group, "Consumers as a list", "consumers: [ match ]").tells("disruptor.rings.orders.consumers",
				"match", "disruptor.rings.orders.consumers.match"));
		add(match(group, "A consumer's name in place of consumers", "consumers: match").tells(
				"disruptor.rings.orders.consumers", "'match'", "such as disruptor.rings.orders.consumers.match: {}"));
		add(match(group, "Neither true nor false", "thread.daemon: maybe").tells("disruptor.rings.orders.thread.daemon",
				"'maybe'", "to true or false"));
		add(Mistake.in(group, "A class that does not exist")
			.yml("disruptor.rings.orders.event-type: com.example.OrdrEvent")
			.tells("disruptor.rings.orders.event-type", "'com.example.OrdrEvent'", "a class on the class path"));
		add(Mistake.in(group, "An unknown guard")
			.yml("disruptor.cpu-guard: loud")
			.tells("disruptor.cpu-guard", "'loud'", "one of: warn, fail, off"));
		add(Mistake.in(group, "A phase that is no number")
			.yml("disruptor.lifecycle.phase: early")
			.tells("disruptor.lifecycle.phase", "'early'", "to a whole number"));
		add(match(group, "A property of a ring that does not exist", "bufer-size: 64")
			.tells("disruptor.rings.orders.bufer-size", "64", "Did you mean 'disruptor.rings.orders.buffer-size'?"));
		add(match(group, "A property of a consumer that does not exist", "consumers.match.aftr: risk").tells(
				"disruptor.rings.orders.consumers.match.aftr", "risk",
				"Did you mean 'disruptor.rings.orders.consumers.match.after'?"));
		add(Mistake.in(group, "A property of nothing")
			.yml("disruptor.ring.orders.buffer-size: 64")
			.tells("disruptor.ring.orders.buffer-size", "64", "Did you mean 'disruptor.rings.orders.buffer-size'?"));
	}

	private void settings() {
		String group = "Settings";
		add(match(group, "A size that is not a power of two", "buffer-size: 1000")
			.tells("disruptor.rings.orders.buffer-size", "1000", "512 or 1024"));
		add(Mistake.in(group, "No slots at all, as a default")
			.code(MistakenCode.Match.class)
			.yml("disruptor.defaults.buffer-size: 0")
			.tells("disruptor.defaults.buffer-size", "0", "a power of two, such as 1024"));
		add(match(group, "A publisher that waits for no time", "publish: { on-full: timeout, timeout: 0s }")
			.tells("disruptor.rings.orders.publish.timeout", "PT0S", "longer than nothing"));
		add(match(group, "Batches of less than nothing", "consumers.match.max-batch-size: -1")
			.tells("disruptor.rings.orders.consumers.match.max-batch-size", "-1", "0 for no limit"));
		add(match(group, "An unknown wait strategy", "wait-strategy.type: busyspinn")
			.tells("disruptor.rings.orders.wait-strategy.type", "busyspinn", "Did you mean 'busy-spin'?"));
		add(match(group, "A timeout of nothing", "wait-strategy: { type: timeout-blocking, timeout: 0ms }")
			.tells("disruptor.rings.orders.wait-strategy.timeout", "PT0S", "longer than nothing"));
		add(match(group, "A consumer that sleeps for less than nothing",
				"consumers.match.wait-strategy: { type: sleeping, sleep: -1us }")
			.tells("disruptor.rings.orders.consumers.match.wait-strategy.sleep", "-1us", "longer than nothing"));
		add(match(group, "Less than no retries", "wait-strategy: { type: sleeping, retries: -5 }")
			.tells("disruptor.rings.orders.wait-strategy.retries", "-5", "0 or more"));
		add(match(group, "A fallback that is none", "wait-strategy: { type: phased-backoff, fallback: yielding }")
			.tells("disruptor.rings.orders.wait-strategy.fallback", "yielding", "blocking, lite-blocking or sleeping"));
	}

	private void threads() {
		String group = "Threads";
		add(match(group, "A priority that no thread has", "thread.priority: 11")
			.tells("disruptor.rings.orders.thread.priority", "11", "between 1 and 10"));
		add(match(group, "Virtual threads that spin",
				"thread.virtual: true\ndisruptor.rings.orders.wait-strategy.type: busy-spin")
			.tells("disruptor.rings.orders.wait-strategy.type", "busy-spin", "set thread.virtual to false"));
		add(match(group, "A consumer that spins on a virtual thread",
				"thread.virtual: true\ndisruptor.rings.orders.consumers.match.wait-strategy.type: yielding")
			.tells("disruptor.rings.orders.consumers.match.wait-strategy.type", "yielding", "Set it to blocking"));
		add(match(group, "Virtual threads that a factory makes", "thread: { virtual: true, factory: pinned }")
			.code(MistakenCode.Match.class, MistakenCode.Beans.class)
			.tells("disruptor.rings.orders.thread.virtual", "true", "Remove either"));
		add(match(group, "Virtual threads with a priority", "thread: { virtual: true, priority: 9 }")
			.tells("disruptor.rings.orders.thread.priority", "9", "Remove either"));
		add(match(group, "Virtual threads that keep the JVM", "thread: { virtual: true, daemon: false }")
			.tells("disruptor.rings.orders.thread.daemon", "false", "Remove either"));
		add(match(group, "More threads that spin than processors, where that is not to be",
				"wait-strategy.type: busy-spin\ndisruptor.rings.orders.consumers.match.concurrency: 1000\n"
						+ "disruptor.cpu-guard: fail")
			.tells("disruptor.cpu-guard", "1000 consumer threads", "set wait-strategy.type to blocking"));
	}

	private void names() {
		String group = "Names";
		add(Mistake.in(group, "A ring's name with a space")
			.code(MistakenCode.Spaced.class)
			.tells("@DisruptorHandler on ", "'my orders'", "Use letters, digits"));
		add(Mistake.in(group, "Two spellings of a ring's name")
			.code(MistakenCode.OtherSpelling.class)
			.yml("disruptor.rings.orders-dlt.buffer-size: 64")
			.tells("@DisruptorHandler on ", "'ordersDlt'", "Spell the name the same way"));
		add(Mistake.in(group, "A consumer's name with a comma")
			.code(MistakenCode.CommaInName.class)
			.tells("@DisruptorHandler on ", "'risk,match'", "Use letters, digits"));
		add(Mistake.in(group, "A ring's definition bean with another name")
			.code(MistakenCode.Misnamed.class)
			.tells("bean 'mine'", "ring 'orders'", "@Bean(\"orders\")"));
		add(Mistake.in(group, "A ring that is misspelt in an annotation")
			.code(MistakenCode.Misspelt.class)
			.yml("disruptor.rings.orders.consumers.match: {}")
			.tells("@DisruptorHandler on ", "'ordres'", "Did you mean 'orders'?"));
		add(Mistake.in(group, "A placeholder that nothing resolves")
			.code(MistakenCode.NothingResolves.class)
			.tells("NothingResolves.match(OrderEvent)", "'${orders.ring}'", "Set the property"));
	}

	private void graph() {
		String group = "Graph";
		add(Mistake.in(group, "A consumer after one that does not exist")
			.code(MistakenCode.Match.class, MistakenCode.JournalAndRisk.class)
			.yml("disruptor.rings.orders.consumers: { journal: {}, risk: {}, match: { after: [ journal, risc ] } }")
			.tells("disruptor.rings.orders.consumers.match.after", "'risc'", "Did you mean 'risk'?"));
		add(Mistake.in(group, "The same in an annotation")
			.code(MistakenCode.AfterNobody.class, MistakenCode.JournalAndRisk.class)
			.tells("@DisruptorHandler on ", "'journl'", "Did you mean 'journal'?"));
		add(Mistake.in(group, "A consumer after itself")
			.code(MistakenCode.AfterItself.class)
			.tells("@DisruptorHandler on ", "match -> match", "Remove 'match'"));
		add(Mistake.in(group, "Consumers that wait for each other in a circle")
			.code(MistakenCode.Circle.class)
			.tells("@DisruptorHandler on ", " -> ", "Remove one of these"));
		add(Mistake.in(group, "A consumer without a handler")
			.code(MistakenCode.Match.class)
			.yml("disruptor.rings.orders.consumers: { match: {}, mach: {} }")
			.tells("disruptor.rings.orders.consumers.mach", "'mach'", "Did you mean 'match'"));
		add(Mistake.in(group, "A defined consumer without a handler")
			.code(MistakenCode.WithoutHandler.class)
			.tells("ConsumerDefinition 'match'", "'match'", "Annotate a bean"));
		add(Mistake.in(group, "A handler that the ring's graph leaves out")
			.code(MistakenCode.Match.class, MistakenCode.JournalAndRisk.class)
			.yml("disruptor.rings.orders.consumers: { journal: {}, match: { after: journal } }")
			.tells("@DisruptorHandler on ", "'risk'", "Add disruptor.rings.orders.consumers.risk"));
		add(Mistake.in(group, "Two handlers for one consumer")
			.code(MistakenCode.Match.class, MistakenCode.SecondMatch.class)
			.tells("@DisruptorHandler on ", "'match'", "name"));
		add(Mistake.in(group, "A customizer that breaks a ring")
			.code(MistakenCode.Match.class, MistakenCode.OddCustomizer.class)
			.tells("RingCustomizer odd", "100", "64 or 128"));
	}

	private void events() {
		String group = "Events";
		add(Mistake.in(group, "A ring whose event type nothing tells")
			.yml("disruptor.rings.orders.buffer-size: 64")
			.tells("disruptor.rings.orders", "'orders'", "Set disruptor.rings.orders.event-type"));
		add(Mistake.in(group, "Handlers of different events on one ring")
			.code(MistakenCode.Match.class, MistakenCode.TradesOnOrders.class)
			.tells("consumer 'book'", TRADE, "event"));
		add(Mistake.in(group, "A handler of other events than the ring's")
			.code(MistakenCode.Match.class)
			.yml("disruptor.rings.orders.event-type: " + TRADE)
			.tells("disruptor.rings.orders", ORDER, "event"));
		add(Mistake.in(group, "Events that nothing can create")
			.code(MistakenCode.ByArgument.class)
			.tells("'needy'", "Needy", "EventFactory<Needy>"));
		add(Mistake.in(group, "Events of an abstract type")
			.yml("disruptor.rings.numbers.event-type: java.lang.Number")
			.tells("disruptor.rings.numbers.event-type", "java.lang.Number", "EventFactory<Number>"));
		add(match(group, "A ring without events for a handler of events", "slots: range")
			.tells("disruptor.rings.orders.slots", "range", "(long lower, long upper)"));
		add(Mistake.in(group, "A ring without events that has an event type")
			.yml("disruptor.rings.prices: { slots: range, event-type: java.lang.Long }")
			.tells("disruptor.rings.prices.event-type", "java.lang.Long", "Remove the event type"));
		add(Mistake.in(group, "A ring by reference that is filled")
			.code(MistakenCode.FactoryOfReferences.class)
			.tells("bean 'orders'", "reference", "remove the EventFactory"));
		add(Mistake.in(group, "A customizer that changes the event type")
			.code(MistakenCode.Match.class, MistakenCode.Retyping.class)
			.tells("RingCustomizer retyping", TRADE, "Set disruptor.rings.orders.event-type"));
	}

	private void sharing() {
		String group = "Shared work";
		String consumer = "disruptor.rings.orders.consumers.match.";
		add(match(group, "A consumer without a thread", "consumers.match.concurrency: 0")
			.tells(consumer + "concurrency", "0", "the number of threads"));
		add(match(group, "More threads than slots", "buffer-size: 8\n" + consumer + "concurrency: 16")
			.tells(consumer + "concurrency", "16", "the number of threads"));
		add(Mistake.in(group, "Batches that several threads share")
			.code(MistakenCode.Archive.class)
			.yml("disruptor.rings.orders.consumers.archive.concurrency: 4")
			.tells("disruptor.rings.orders.consumers.archive.concurrency", "4", "let the handler take single events"));
		add(Mistake.in(group, "A handler that rewinds on several threads")
			.code(MistakenCode.Rewinding.class)
			.yml("disruptor.rings.orders.consumers.rewind: { handler: mistakenCode.Rewinding, concurrency: 2 }")
			.tells("disruptor.rings.orders.consumers.rewind.concurrency", "2", "let the handler take single events"));
		add(match(group, "A batch limit for threads that take one event at a time",
				"consumers.match: { concurrency: 4, max-batch-size: 64 }")
			.tells(consumer + "max-batch-size", "64", "set partition-by"));
		add(match(group, "Events of one thread, shared by key", "consumers.match.partition-by: symbol")
			.tells(consumer + "partition-by", "symbol", "Set concurrency"));
		add(match(group, "A key that the event does not have",
				"consumers.match: { concurrency: 4, partition-by: symbl }")
			.tells(consumer + "partition-by", "'symbl'", "Did you mean 'symbol'? Name a property of OrderEvent"));
		add(match(group, "A key of other events", "consumers.match: { concurrency: 4, partition-by: bySymbol }")
			.code(MistakenCode.Match.class, MistakenCode.Beans.class)
			.tells(consumer + "partition-by", "bySymbol", "PartitionKey<OrderEvent>"));
	}

	private void failures() {
		String group = "Failing handlers";
		String consumer = "disruptor.rings.orders.consumers.match.on-error.";
		add(match(group, "Not a single attempt", "consumers.match.on-error: { policy: retry, retry.max-attempts: 0 }")
			.tells(consumer + "retry.max-attempts", "0", "at least 1"));
		add(match(group, "Retries after all retries", "consumers.match.on-error: { policy: retry, then: retry }")
			.tells(consumer + "then", "retry", "halt, skip or dead-letter"));
		add(match(group, "Pauses that become shorter",
				"consumers.match.on-error: { policy: retry, retry.backoff.multiplier: 0.5 }")
			.tells(consumer + "retry.backoff.multiplier", "0.5", "1 or more"));
		add(match(group, "A longest pause that is shorter than the first",
				"on-error: { policy: retry, retry.backoff: { initial: 1s, max: 10ms } }")
			.tells("disruptor.rings.orders.on-error.retry.backoff.max", "10ms", "no shorter than initial"));
		add(match(group, "A first pause of less than nothing", "on-error.retry.backoff.initial: -1ms")
			.tells("disruptor.rings.orders.on-error.retry.backoff.initial", "-1ms", "0 or longer"));
		add(match(group, "Events that are hidden, but neither skipped nor dead letters", "on-error.hide: true")
			.tells("disruptor.rings.orders.on-error.hide", "true", "events are skipped or become dead letters"));
		add(match(group, "Restarts, but none at all",
				"on-consumer-failure: restart-consumer\ndisruptor.rings.orders.restart.max-restarts: 0")
			.tells("disruptor.rings.orders.restart.max-restarts", "0", "at least 1"));
		add(match(group, "A stall of less than nothing", "stall-threshold: -30s")
			.tells("disruptor.rings.orders.stall-threshold", "-30s", "0 for never"));
	}

	private void deadLetters() {
		String group = "Dead letters";
		String ring = "disruptor.rings.orders.dead-letter.ring";
		String sink = "disruptor.rings.orders.dead-letter.sink";
		add(match(group, "Dead letters to oneself", "dead-letter.ring: orders").tells(ring, "orders", "another ring"));
		add(match(group, "Dead letters to a ring that does not exist", "dead-letter.ring: trads")
			.code(MistakenCode.Match.class, MistakenCode.Trades.class)
			.tells(ring, "trads", "Did you mean 'trades'?"));
		add(match(group, "Dead letters to a ring of other events", "dead-letter.ring: trades")
			.code(MistakenCode.Match.class, MistakenCode.Trades.class)
			.tells(ring, "trades", "whose handlers take DeadLetter<OrderEvent>"));
		add(match(group, "Dead letters to a ring of other dead letters", "dead-letter.ring: letters")
			.code(MistakenCode.Match.class, MistakenCode.TradeLetters.class)
			.tells(ring, "letters", "whose handlers take DeadLetter<OrderEvent>"));
		add(match(group, "Dead letters to a ring without events", "dead-letter.ring: prices")
			.code(MistakenCode.Match.class, MistakenCode.Prices.class)
			.tells(ring, "prices", "whose handlers take DeadLetter<OrderEvent>"));
		add(match(group, "Dead letters to a ring and a sink", "dead-letter: { ring: letters, sink: archive }")
			.code(MistakenCode.Match.class, MistakenCode.Sinks.class)
			.tells(sink, "archive", "left out where dead-letter.ring is set"));
		add(match(group, "Dead letters to a sink that does not exist", "dead-letter.sink: archve")
			.code(MistakenCode.Match.class, MistakenCode.Sinks.class)
			.tells(sink, "'archve'", "Did you mean 'archive'?"));
		add(match(group, "Dead letters to a sink for other events", "dead-letter.sink: refunds")
			.code(MistakenCode.Match.class, MistakenCode.Sinks.class)
			.tells(sink, "refunds", "DeadLetterSink<OrderEvent>"));
		add(match(group, "Dead letters to nowhere", "on-error.policy: dead-letter").tells("disruptor.rings.orders",
				"not set", "DeadLetterSink<OrderEvent>"));
		add(match(group, "Dead letters to either of two sinks", "on-error.policy: dead-letter")
			.code(MistakenCode.Match.class, MistakenCode.Sinks.class)
			.tells("disruptor.rings.orders.dead-letter.sink", "archive, alert", "one of: archive, alert"));
		add(match(group, "Dead letters of events that nothing copies",
				"on-error.policy: dead-letter\n" + sink + ": archive")
			.code(MistakenCode.Match.class, MistakenCode.Sinks.class)
			.tells("disruptor.rings.orders.on-error.policy", "OrderEvent", "EventCopier<OrderEvent>"));
		add(Mistake.in(group, "Dead letters of no events")
			.code(MistakenCode.Prices.class)
			.yml("disruptor.rings.prices.on-error.policy: dead-letter")
			.tells("disruptor.rings.prices.on-error.policy", "dead-letter", "Set it to halt, skip or retry"));
		add(Mistake.in(group, "Dead letters of events that the handler is not given")
			.code(MistakenCode.Ranges.class)
			.yml("disruptor.rings.orders: { event-type: %s, consumers.show.on-error: { policy: retry, then: dead-letter } }"
				.formatted(ORDER))
			.tells("disruptor.rings.orders.consumers.show.on-error.then", "dead-letter", "Set it to halt or skip"));
		add(match(group, "Dead letters that are given no time", "dead-letter.timeout: 0s")
			.tells("disruptor.rings.orders.dead-letter.timeout", "0s", "longer than nothing"));
	}

	private void stopping() {
		String group = "Stopping";
		add(Mistake.in(group, "Less time than none to stop in")
			.yml("disruptor.shutdown.timeout: -5s")
			.tells("disruptor.shutdown.timeout", "'-5s'", "to 0 or longer, as a number with a unit"));
		add(match(group, "A ring that feeds itself", "feeds: orders").tells("disruptor.rings.orders.feeds", "orders",
				"other rings"));
		add(match(group, "A ring that feeds one that does not exist", "feeds: trads")
			.code(MistakenCode.Match.class, MistakenCode.Trades.class)
			.tells("disruptor.rings.orders.feeds", "trads", "Did you mean 'trades'?"));
		add(match(group, "Rings that feed each other in a circle",
				"feeds: trades\ndisruptor.rings.trades.feeds: orders")
			.code(MistakenCode.Match.class, MistakenCode.Trades.class)
			.tells("disruptor.rings.trades.feeds", "orders -> trades -> orders", "Remove one of these"));
	}

	private void beans() {
		String group = "Beans that settings name";
		add(match(group, "A wait strategy that does not exist", "wait-strategy.type: bean:pateint")
			.code(MistakenCode.Match.class, MistakenCode.Beans.class)
			.tells("disruptor.rings.orders.wait-strategy.type", "'pateint'", "Did you mean 'patient'?"));
		add(match(group, "A consumer's wait strategy that is something else",
				"consumers.match.wait-strategy.type: bean:text")
			.code(MistakenCode.Match.class, MistakenCode.Beans.class)
			.tells("disruptor.rings.orders.consumers.match.wait-strategy.type", "'text'", "of type WaitStrategy"));
		add(match(group, "A thread factory that is something else", "thread.factory: text")
			.code(MistakenCode.Match.class, MistakenCode.Beans.class)
			.tells("disruptor.rings.orders.thread.factory", "'text'", "of type ThreadFactory"));
		add(Mistake.in(group, "A handler that does not exist")
			.code(MistakenCode.Beans.class)
			.yml("disruptor.rings.orders.consumers.match.handler: macher")
			.tells("disruptor.rings.orders.consumers.match.handler", "'macher'", "Did you mean 'matcher'?"));
		add(Mistake.in(group, "A handler that is none")
			.code(MistakenCode.Beans.class)
			.yml("disruptor.rings.orders.consumers.match.handler: text")
			.tells("disruptor.rings.orders.consumers.match.handler", "java.lang.String", "EventHandler"));
		add(Mistake.in(group, "A handler that is created again and again")
			.code(MistakenCode.Prototype.class)
			.tells("'matching'", "'prototype'", "Make the bean a singleton"));
		add(Mistake.in(group, "A handler named by a property that is created again and again")
			.code(MistakenCode.Prototypes.class)
			.yml("disruptor.rings.orders.consumers.match.handler: matcher")
			.tells("'matcher'", "'prototype'", "Make the bean a singleton"));
		add(Mistake.in(group, "A handler that there is one of for each request")
			.code(MistakenCode.Prototypes.class)
			.yml("disruptor.rings.orders.consumers.match.handler: requestMatcher")
			.tells("'requestMatcher'", "'request'", "Make the bean a singleton"));
	}

	private void handlers() {
		String group = "Handlers";
		handler(group, "A handler that names no ring", MistakenCode.NoRing.class, "names no ring", "Name the ring");
		handler(group, "A method that returns something", MistakenCode.Returning.class, "returns int", "void name");
		handler(group, "A private method", MistakenCode.Private.class, "is private", "neither private nor static");
		handler(group, "A static method", MistakenCode.Static.class, "is static", "neither private nor static");
		handler(group, "A method without parameters", MistakenCode.NoParameters.class, "takes no parameters",
				"void name(E event)");
		handler(group, "A sequence that is no long", MistakenCode.IntSequence.class,
				"takes int as the second parameter", "void name(E event, long sequence)");
		handler(group, "A batch with a sequence", MistakenCode.BatchAndMore.class, "something else along with List",
				"void name(List<E> batch)");
		handler(group, "A type that handles nothing", MistakenCode.NoHandler.class, "exactly one of the handler",
				"a type that implements one of");
		handler(group, "A type that is two handlers", MistakenCode.TwoHandlers.class, "exactly one of the handler",
				"a type that implements one of");
		add(Mistake.in(group, "An unknown error policy in an annotation")
			.code(MistakenCode.UnknownPolicy.class)
			.tells("@DisruptorHandler on ", "explode", "Set it to halt"));
		add(Mistake.in(group, "A start that is neither true nor false")
			.code(MistakenCode.MaybeStarted.class)
			.tells("@DisruptorHandler on ", "maybe", "Set it to true or false"));
		add(Mistake.in(group, "A method that a proxy hides")
			.code(MistakenCode.HiddenByProxy.class)
			.tells("'hidden'", "Hidden.match(OrderEvent)", "Declare the method"));
	}

	private void handler(String group, String title, Class<?> type, String problem, String fix) {
		add(Mistake.in(group, title).code(type).tells(type.getSimpleName(), problem, fix));
	}

	private void injection() {
		String group = "Injection";
		add(Mistake.in(group, "A qualifier that names no ring")
			.code(MistakenCode.Match.class, MistakenCode.WrongQualifier.class)
			.tells("WrongQualifier", "'order'", "Did you mean 'orders'?"));
		add(Mistake.in(group, "Events that no ring carries")
			.code(MistakenCode.Match.class, MistakenCode.WrongType.class)
			.tells("WrongType", TRADE, "event type"));
		add(Mistake.in(group, "A ring of other events")
			.code(MistakenCode.Match.class, MistakenCode.WrongTypeOfRing.class)
			.tells("WrongTypeOfRing", TRADE, "Ask for the type that a ring carries"));
		add(Mistake.in(group, "Two rings to choose from")
			.code(MistakenCode.Match.class, MistakenCode.TwoToChooseFrom.class)
			.yml("disruptor.rings.more.event-type: " + ORDER)
			.tells("TwoToChooseFrom", "moreRingProducer", "@Qualifier"));
		add(Mistake.in(group, "The sequences of a ring that has events")
			.code(MistakenCode.Match.class, MistakenCode.NoSequenceRing.class)
			.tells("NoSequenceRing", "SequenceRing", "Set slots to 'range'"));
		add(Mistake.in(group, "A producer where rings are switched off")
			.code(MistakenCode.TwoToChooseFrom.class)
			.yml("disruptor.enabled: false")
			.tells("TwoToChooseFrom", ORDER, "remove disruptor.enabled=false"));
	}

	private void add(Mistake mistake) {
		this.all.add(mistake);
	}

}
