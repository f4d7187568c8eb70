package io.github.disruptor4j.spring.ring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.util.Assert;
import org.springframework.util.function.SingletonSupplier;

import io.github.disruptor4j.spring.graph.RingGraph;

/**
 * The containers of all rings of the application. A ring is created when it is first
 * asked for, so that an {@code EventFactory} bean of one ring may publish into another;
 * the lifecycle asks for all of them. Thread-safe.
 *
 * @since 0.1.0
 */
public final class RingContainers implements RingRegistry {

	private final Map<String, Supplier<RingContainer<?>>> containers;

	/**
	 * Creates the registry, and no ring yet.
	 * @param graphs the rings in the order in which they are declared
	 * @param resources the application's beans and event publisher
	 */
	public RingContainers(Collection<? extends RingGraph<?>> graphs, RingResources resources) {
		Map<String, Supplier<RingContainer<?>>> suppliers = new LinkedHashMap<>();
		for (RingGraph<?> graph : graphs) {
			suppliers.put(graph.ring().name(), SingletonSupplier.of(() -> new RingContainer<>(graph, resources)));
		}
		this.containers = Collections.unmodifiableMap(suppliers);
	}

	@Override
	public Set<String> names() {
		return this.containers.keySet();
	}

	@Override
	public List<Ring<?>> rings() {
		List<Ring<?>> rings = new ArrayList<>();
		for (RingContainer<?> container : containers()) {
			rings.add(container.ring());
		}
		return Collections.unmodifiableList(rings);
	}

	@Override
	public Ring<?> ring(String name) {
		return container(name).ring();
	}

	/**
	 * Returns the containers, creating those that don't exist yet.
	 * @return the containers in the order in which the rings are declared
	 */
	public List<RingContainer<?>> containers() {
		List<RingContainer<?>> all = new ArrayList<>();
		for (Supplier<RingContainer<?>> container : this.containers.values()) {
			all.add(container.get());
		}
		return Collections.unmodifiableList(all);
	}

	/**
	 * Returns a ring's container, creating it if it doesn't exist yet.
	 * @param name the ring's name
	 * @return the container
	 * @throws IllegalArgumentException if there is no ring of that name
	 */
	public RingContainer<?> container(String name) {
		Supplier<RingContainer<?>> container = this.containers.get(name);
		Assert.isTrue(container != null, () -> "There is no ring '%s', only %s".formatted(name, names()));
		return container.get();
	}

}
