package io.github.disruptor4j.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

import io.github.disruptor4j.spring.graph.BackoffDefinition;
import io.github.disruptor4j.spring.graph.ClosestName;
import io.github.disruptor4j.spring.graph.DeadLetterDefinition;
import io.github.disruptor4j.spring.graph.InvalidSettingException;
import io.github.disruptor4j.spring.graph.ObserveDefinition;
import io.github.disruptor4j.spring.graph.OnErrorDefinition;
import io.github.disruptor4j.spring.graph.PublishDefinition;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.SupervisionDefinition;
import io.github.disruptor4j.spring.graph.ThreadDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyDefinition;
import io.github.disruptor4j.spring.graph.WaitStrategyType;

/**
 * Lays properties over what was declared with less weight, each property by itself: a
 * ring that sets one parameter of a wait strategy keeps the others.
 *
 * @param ring name of the ring
 * @param origin name of the property that the properties are below
 */
record SettingsOverlay(String ring, String origin) {

	private static final String BEAN = "bean:";

	void apply(RingDefinition.Builder<?> builder, RingSettings over) {
		RingDefinition<?> base = builder.build();
		if (over.bufferSize() != null) {
			builder.bufferSize(over.bufferSize());
		}
		if (over.producerType() != null) {
			builder.producerType(over.producerType());
		}
		if (over.waitStrategy() != null) {
			builder.waitStrategy(waitStrategy("wait-strategy", base.waitStrategy(), over.waitStrategy()));
		}
		if (over.publish() != null) {
			builder.publish(publish(base.publish(), over.publish()));
		}
		if (over.thread() != null) {
			builder.thread(thread(base.thread(), over.thread()));
		}
		if (over.shutdown() != null && over.shutdown().mode() != null) {
			builder.shutdownMode(over.shutdown().mode());
		}
		if (over.onError() != null) {
			builder.onError(onError(over.onError()).or(base.onError()));
		}
		if (over.deadLetter() != null) {
			builder.deadLetter(deadLetter(base.deadLetter(), over.deadLetter()));
		}
		builder.supervision(supervision(base.supervision(), over));
		if (over.observe() != null) {
			builder.observe(observe(base.observe(), over.observe()));
		}
	}

	WaitStrategyDefinition waitStrategy(String property, WaitStrategyDefinition base,
			DisruptorProperties.WaitStrategy over) {
		WaitStrategyType type = base.type();
		String bean = base.bean();
		if (StringUtils.hasText(over.type())) {
			String text = over.type().strip();
			bean = text.startsWith(BEAN) ? text.substring(BEAN.length()).strip() : null;
			type = (bean != null) ? WaitStrategyType.BEAN : type(property, text);
		}
		return new WaitStrategyDefinition(type, bean, either(over.timeout(), base.timeout()),
				either(over.spinTimeout(), base.spinTimeout()), either(over.yieldTimeout(), base.yieldTimeout()),
				either(over.fallback(), base.fallback()), either(over.retries(), base.retries()),
				either(over.sleep(), base.sleep()));
	}

	private WaitStrategyType type(String property, String text) {
		String letters = letters(text);
		return Arrays.stream(WaitStrategyType.values())
			.filter((type) -> type != WaitStrategyType.BEAN && letters(type.name()).equals(letters))
			.findFirst()
			.orElseThrow(unknownType(property, text));
	}

	private Supplier<InvalidSettingException> unknownType(String property, String text) {
		List<String> known = Arrays.stream(WaitStrategyType.values())
			.filter((type) -> type != WaitStrategyType.BEAN)
			.map((type) -> type.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.toList();
		String requirement = "one of %s, or 'bean:' and the name of a WaitStrategy bean"
			.formatted(String.join(", ", known));
		return () -> new InvalidSettingException(this.ring, property + ".type", text, requirement, this.origin,
				RingFailureAnalyzer.didYouMean(ClosestName.to(text, known)) + "Set it to " + requirement + ".");
	}

	private static String letters(String name) {
		return name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
	}

	private static PublishDefinition publish(PublishDefinition base, DisruptorProperties.Publish over) {
		return new PublishDefinition(either(over.onFull(), base.onFull()), either(over.timeout(), base.timeout()));
	}

	static OnErrorDefinition onError(DisruptorProperties.OnError over) {
		DisruptorProperties.Retry retry = over.retry();
		DisruptorProperties.Backoff backoff = (retry != null) ? retry.backoff() : null;
		return new OnErrorDefinition(over.policy(), (retry != null) ? retry.maxAttempts() : null,
				(backoff != null) ? backoff.initial() : null, (backoff != null) ? backoff.multiplier() : null,
				(backoff != null) ? backoff.max() : null, over.then(), over.hide());
	}

	private static DeadLetterDefinition deadLetter(DeadLetterDefinition base, DisruptorProperties.DeadLetter over) {
		boolean set = StringUtils.hasText(over.ring()) || StringUtils.hasText(over.sink());
		return new DeadLetterDefinition(set ? text(over.ring()) : base.ring(), set ? text(over.sink()) : base.sink(),
				either(over.timeout(), base.timeout()));
	}

	private static @Nullable String text(@Nullable String value) {
		return StringUtils.hasText(value) ? value.strip() : null;
	}

	private static SupervisionDefinition supervision(SupervisionDefinition base, RingSettings over) {
		DisruptorProperties.Restart restart = over.restart();
		Integer maxRestarts = (restart != null) ? restart.maxRestarts() : null;
		DisruptorProperties.Backoff backoff = (restart != null) ? restart.backoff() : null;
		return new SupervisionDefinition(either(over.onConsumerFailure(), base.onConsumerFailure()),
				either(maxRestarts, base.maxRestarts()),
				(backoff != null) ? backoff(base.backoff(), backoff) : base.backoff(),
				either(over.stallThreshold(), base.stallThreshold()));
	}

	private static BackoffDefinition backoff(BackoffDefinition base, DisruptorProperties.Backoff over) {
		return new BackoffDefinition(either(over.initial(), base.initial()),
				either(over.multiplier(), base.multiplier()), either(over.max(), base.max()));
	}

	private static ThreadDefinition thread(ThreadDefinition base, DisruptorProperties.ConsumerThread over) {
		String namePrefix = (over.namePrefix() != null) ? over.namePrefix() : base.namePrefix();
		String factory = StringUtils.hasText(over.factory()) ? over.factory() : base.factoryBean();
		return new ThreadDefinition(namePrefix, either(over.daemon(), base.daemon()),
				either(over.priority(), base.priority()), factory, either(over.virtual(), base.virtual()));
	}

	private static ObserveDefinition observe(ObserveDefinition base, DisruptorProperties.Observe over) {
		return new ObserveDefinition(either(over.batchMeters(), base.batchMeters()),
				either(over.batches(), base.batches()), either(over.events(), base.events()));
	}

	private static <T> T either(@Nullable T first, T second) {
		return (first != null) ? first : second;
	}

}
