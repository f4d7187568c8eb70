package io.github.disruptor4j.boot.endpoint;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.util.Assert;

import io.github.disruptor4j.spring.ring.RingContainer;
import io.github.disruptor4j.spring.ring.RingState;

/**
 * What can be done to a ring.
 */
enum RingAction {

	PAUSE {
		@Override
		void apply(RingContainer<?> ring, Duration timeout) {
			ring.ring().pause();
		}
	},

	RESUME {
		@Override
		void apply(RingContainer<?> ring, Duration timeout) {
			ring.ring().resume();
		}
	},

	START {
		@Override
		void apply(RingContainer<?> ring, Duration timeout) {
			Assert.state(ring.ring().state() != RingState.FAILED,
					() -> "Ring '%s' has failed: stop it before you start it again".formatted(ring.name()));
			ring.start();
		}
	},

	STOP {
		@Override
		void apply(RingContainer<?> ring, Duration timeout) {
			ring.stop(timeout);
		}
	};

	abstract void apply(RingContainer<?> ring, Duration timeout);

	static RingAction of(@Nullable String name) {
		return Arrays.stream(values())
			.filter((action) -> action.text().equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> unknown(name));
	}

	private static InvalidEndpointRequestException unknown(@Nullable String name) {
		String reason = "'action' must be one of %s but is %s".formatted(
				Arrays.stream(values()).map(RingAction::text).collect(Collectors.joining(", ")),
				(name != null) ? "'" + name + "'" : "missing");
		return new InvalidEndpointRequestException(reason, reason);
	}

	private String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
