package io.github.disruptor4j.boot.observation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.github.disruptor4j.boot.autoconfigure.DisruptorAutoConfiguration;
import io.github.disruptor4j.boot.autoconfigure.observation.DisruptorObservationAutoConfiguration;
import io.github.disruptor4j.spring.annotation.DisruptorHandler;
import io.github.disruptor4j.spring.ring.RingProducer;
import io.github.disruptor4j.spring.ring.TestEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A trace that begins in a request, crosses the ring {@code orders}, from there the ring
 * {@code market-data}, and can be read in the log of both handlers.
 */
@Timeout(60)
class TraceAcrossRingsTests {

	private static final Log logger = LogFactory.getLog(TraceAcrossRingsTests.class);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(DisruptorAutoConfiguration.class, DisruptorObservationAutoConfiguration.class,
						ObservationAutoConfiguration.class, MicrometerTracingAutoConfiguration.class,
						OpenTelemetrySdkAutoConfiguration.class, OpenTelemetryTracingAutoConfiguration.class))
		.withBean(InMemorySpanExporter.class, InMemorySpanExporter::create)
		.withUserConfiguration(ExportAtOnce.class)
		.withBean(Exchange.class)
		.withPropertyValues("management.tracing.sampling.probability=1");

	@Test
	void shouldGoOnFromRingToRing() {
		this.runner.withPropertyValues("disruptor.defaults.observe.events=true").run((context) -> {
			InMemorySpanExporter spans = context.getBean(InMemorySpanExporter.class);
			Exchange exchange = context.getBean(Exchange.class);
			Observation.createNotStarted("request", context.getBean(ObservationRegistry.class))
				.observe(() -> exchange.place(1));
			await().until(() -> spans.getFinishedSpanItems().size() == 3);
			SpanData request = span(spans, "request");
			SpanData match = span(spans, "orders match");
			SpanData quote = span(spans, "market-data quote");
			assertThat(match.getTraceId()).isEqualTo(request.getTraceId());
			assertThat(match.getParentSpanId()).isEqualTo(request.getSpanId());
			assertThat(quote.getTraceId()).isEqualTo(request.getTraceId());
			assertThat(quote.getParentSpanId()).isEqualTo(match.getSpanId());
			assertThat(exchange.seen).containsExactly("match %s/%s".formatted(match.getTraceId(), match.getSpanId()),
					"quote %s/%s".formatted(quote.getTraceId(), quote.getSpanId()));
			for (SpanData span : List.of(request, match, quote)) {
				logger.info("trace %s span %s parent %s: %s %s".formatted(span.getTraceId(), span.getSpanId(),
						span.getParentSpanId(), span.getName(), span.getAttributes().asMap()));
			}
		});
	}

	@Test
	void shouldEndAtTheFirstRingUnlessAskedFor() {
		this.runner.run((context) -> {
			InMemorySpanExporter spans = context.getBean(InMemorySpanExporter.class);
			Exchange exchange = context.getBean(Exchange.class);
			Observation.createNotStarted("request", context.getBean(ObservationRegistry.class))
				.observe(() -> exchange.place(1));
			await().until(() -> exchange.seen.size() == 2);
			assertThat(exchange.seen).containsExactly("match none", "quote none");
			assertThat(spans.getFinishedSpanItems()).extracting(SpanData::getName).containsExactly("request");
		});
	}

	private static SpanData span(InMemorySpanExporter spans, String name) {
		return spans.getFinishedSpanItems()
			.stream()
			.filter((span) -> name.equals(span.getName()))
			.findFirst()
			.orElseThrow();
	}

	@Configuration(proxyBeanMethods = false)
	static class ExportAtOnce {

		@Bean
		SpanProcessor exporting(SpanExporter exporter) {
			return SimpleSpanProcessor.create(exporter);
		}

	}

	static class Exchange {

		private final List<String> seen = new CopyOnWriteArrayList<>();

		private final RingProducer<TestEvent> orders;

		private final RingProducer<TestEvent> marketData;

		private final Tracer tracer;

		Exchange(RingProducer<TestEvent> ordersRingProducer,
				@Qualifier("market-data") RingProducer<TestEvent> marketData, Tracer tracer) {
			this.orders = ordersRingProducer;
			this.marketData = marketData;
			this.tracer = tracer;
		}

		void place(long order) {
			this.orders.publish(TestEvent::fill, (Long) order);
		}

		@DisruptorHandler(ring = "orders", name = "match")
		void match(TestEvent event) {
			this.seen.add("match " + ids());
			this.marketData.publish(TestEvent::fill, (Long) event.value());
		}

		@DisruptorHandler(ring = "market-data", name = "quote")
		void quote(TestEvent event) {
			this.seen.add("quote " + ids());
		}

		private String ids() {
			return (this.tracer.currentSpan() != null)
					? this.tracer.currentSpan().context().traceId() + "/" + this.tracer.currentSpan().context().spanId()
					: "none";
		}

	}

}
