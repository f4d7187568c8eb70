package io.github.disruptor4j.boot.endpoint;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/**
 * Says over HTTP what is wrong with a request.
 *
 * @since 0.1.0
 */
@EndpointWebExtension(endpoint = DisruptorEndpoint.class)
public final class DisruptorEndpointWebExtension {

	private static final int STATUS_CONFLICT = 409;

	private final DisruptorEndpoint endpoint;

	/**
	 * Creates the extension.
	 * @param endpoint the endpoint
	 */
	public DisruptorEndpointWebExtension(DisruptorEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Describes one ring, see {@link DisruptorEndpoint#ring}.
	 * @param ring the ring's name
	 * @return the ring, with status 404 if there is none of that name
	 */
	@ReadOperation
	public WebEndpointResponse<?> ring(@Selector String ring) {
		return answer(ring, this.endpoint.ring(ring));
	}

	private WebEndpointResponse<?> answer(String ring, @Nullable RingDescriptor descriptor) {
		return (descriptor != null) ? new WebEndpointResponse<>(descriptor)
				: error("There is no ring '%s', only %s".formatted(ring, this.endpoint.names()),
						WebEndpointResponse.STATUS_NOT_FOUND);
	}

	private static WebEndpointResponse<?> error(@Nullable String reason, int status) {
		return new WebEndpointResponse<>(Map.of("error", String.valueOf(reason)), status);
	}

	/**
	 * Changes what a ring does, see {@link DisruptorEndpoint#control}.
	 * @param ring the ring's name
	 * @param action what to do
	 * @return the ring, with status 404 if there is none of that name, 400 if there is no
	 * such action and 409 if the ring cannot do it now
	 */
	@WriteOperation
	public WebEndpointResponse<?> control(@Selector String ring, @Nullable String action) {
		try {
			return answer(ring, this.endpoint.control(ring, action));
		}
		catch (InvalidEndpointRequestException ex) {
			return error(ex.getReason(), WebEndpointResponse.STATUS_BAD_REQUEST);
		}
		catch (IllegalStateException ex) {
			return error(ex.getMessage(), STATUS_CONFLICT);
		}
	}

}
