package io.github.disruptor4j.boot.autoconfigure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;

import io.github.disruptor4j.EventFactory;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.SequenceRing;
import io.github.disruptor4j.spring.annotation.HandlerDiscovery;
import io.github.disruptor4j.spring.graph.InvalidRingException;
import io.github.disruptor4j.spring.graph.RingDefinition;
import io.github.disruptor4j.spring.graph.RingGraph;
import io.github.disruptor4j.spring.graph.RingNetwork;
import io.github.disruptor4j.spring.graph.Slots;
import io.github.disruptor4j.spring.ring.Ring;
import io.github.disruptor4j.spring.ring.RingProducer;

/**
 * Registers the beans of each ring, with their generic types, when all other bean
 * definitions are known and no bean exists. Rings that don't depend on a definition bean
 * are validated with that; those that are not valid are looked at again, see
 * {@link HandlerSecondLook}.
 */
final class RingBeanRegistrar implements BeanFactoryPostProcessor, PriorityOrdered {

	private static final Log logger = LogFactory.getLog(RingBeanRegistrar.class);

	static final String RING_BEANS = "disruptorRingBeans";

	private final Environment environment;

	private @Nullable DisruptorProperties properties;

	private final Map<String, RingGraph<?>> graphs = new HashMap<>();

	/** Names of the beans that handlers have been looked for among. */
	private final Set<String> seen = new HashSet<>();

	/** Names of the rings that were not valid at first. */
	private final Set<String> invalid = new HashSet<>();

	private @Nullable RingAssembler assembler;

	RingBeanRegistrar(Environment environment) {
		this.environment = environment;
	}

	@Override
	public int getOrder() {
		// before those that replace bean definitions, as tests do
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		List<String> definitionBeans = definitionBeans(beanFactory);
		for (String ring : assembler(beanFactory).names(definitionBeans)) {
			try {
				registerBeans(beanFactory, ring, definitionBeans);
			}
			catch (InvalidRingException ex) {
				// What it lacks may be defined later; if not, the second look tells.
				this.invalid.add(ring);
			}
		}
		this.seen.addAll(List.of(beanFactory.getBeanDefinitionNames()));
	}

	/**
	 * Registers the rings that were not valid before, and those that only handlers name
	 * which have been defined since.
	 * @param beanFactory the bean factory
	 * @throws InvalidRingException if a ring is still not valid
	 */
	void lookAgain(ConfigurableListableBeanFactory beanFactory) {
		List<String> added = new ArrayList<>(List.of(beanFactory.getBeanDefinitionNames()));
		added.removeAll(this.seen);
		if (added.isEmpty() && this.invalid.isEmpty()) {
			return;
		}
		if (!added.isEmpty()) {
			this.assembler = assembler(beanFactory).with(discovery(beanFactory).annotatedHandlers(added));
			this.graphs.clear();
		}
		List<String> definitionBeans = definitionBeans(beanFactory);
		for (String ring : assembler(beanFactory).names(definitionBeans)) {
			registerBeans(beanFactory, ring, definitionBeans);
		}
	}

	private void registerBeans(ConfigurableListableBeanFactory beanFactory, String ring, List<String> definitionBeans) {
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beanFactory;
		ResolvableType type = definitionBeans.contains(ring) ? declaredType(beanFactory, ring)
				: graph(beanFactory, ring, null).ring().eventType();
		register(registry, ring + "RingProducer", "ringProducer", ring, RingProducer.class, type);
		register(registry, ring + "Ring", "ring", ring, Ring.class, type);
		if (type.resolve() == Void.class) {
			register(registry, ring + "SequenceRing", "sequenceRing", ring, SequenceRing.class, ResolvableType.NONE);
		}
		else {
			register(registry, ring + "RingBuffer", "ringBuffer", ring, RingBuffer.class, type);
		}
	}

	/**
	 * Returns the graphs of all rings, with what definition beans say.
	 * @param beanFactory the bean factory
	 * @return the graphs
	 */
	RingGraphs graphs(ConfigurableListableBeanFactory beanFactory) {
		RingAssembler rings = assembler(beanFactory);
		List<String> definitionBeans = definitionBeans(beanFactory);
		RingCustomizers customizers = RingCustomizers.of(beanFactory);
		List<RingGraph<?>> all = new ArrayList<>();
		for (String ring : rings.names(definitionBeans)) {
			RingDefinition<?> bean = definitionBeans.contains(ring) ? beanFactory.getBean(ring, RingDefinition.class)
					: null;
			RingGraph<?> declared = graph(beanFactory, ring, bean);
			RingGraph<?> graph = customizers.apply(declared);
			if (graph.consumers().isEmpty()) {
				logger.warn("Ring '" + ring + "' has no consumer: what is published to it is overwritten unseen");
			}
			if (graph != declared) {
				new BeanReferences(discovery(beanFactory)).check(graph.ring());
			}
			all.add(graph);
		}
		RingNetwork.validate(all);
		DeadLetterRingCheck.validate(all);
		SpinningThreads.of(all, discovery(beanFactory))
			.check(properties().cpuGuard(), Runtime.getRuntime().availableProcessors());
		return new RingGraphs(List.copyOf(all));
	}

	// What a definition bean says is known when it exists, which is not before the graphs
	// of all rings are asked for.
	private RingGraph<?> graph(ConfigurableListableBeanFactory beanFactory, String ring,
			@Nullable RingDefinition<?> bean) {
		RingGraph<?> known = this.graphs.get(ring);
		if (known != null && bean == null) {
			return known;
		}
		RingDefinition<Object> definition = assembler(beanFactory).assemble(ring, bean);
		RingGraph<?> graph = RingGraph.of(definition);
		if (definition.slots() == null && hasEventFactory(beanFactory, graph.ring().eventType())) {
			graph = RingGraph.of(definition.toBuilder().slots(Slots.PRE_ALLOCATED).build());
		}
		new BeanReferences(discovery(beanFactory)).check(graph.ring());
		this.graphs.put(ring, graph);
		return graph;
	}

	private static boolean hasEventFactory(ConfigurableListableBeanFactory beanFactory, ResolvableType eventType) {
		ResolvableType factory = ResolvableType.forClassWithGenerics(EventFactory.class, eventType);
		return beanFactory.getBeanNamesForType(factory, true, false).length > 0;
	}

	/**
	 * Returns the properties, bound when they are first asked for.
	 * @return the properties
	 */
	DisruptorProperties properties() {
		DisruptorProperties bound = this.properties;
		if (bound == null) {
			bound = PropertiesBinding.bind(this.environment);
			this.properties = bound;
		}
		return bound;
	}

	private RingAssembler assembler(ConfigurableListableBeanFactory beanFactory) {
		RingAssembler existing = this.assembler;
		if (existing == null) {
			HandlerDiscovery discovery = discovery(beanFactory);
			existing = new RingAssembler(properties(), discovery, discovery.annotatedHandlers());
			this.assembler = existing;
		}
		return existing;
	}

	private HandlerDiscovery discovery(ConfigurableListableBeanFactory beanFactory) {
		return new HandlerDiscovery(beanFactory, this.environment::resolveRequiredPlaceholders);
	}

	private static List<String> definitionBeans(ConfigurableListableBeanFactory beanFactory) {
		return List.of(beanFactory.getBeanNamesForType(RingDefinition.class, true, false));
	}

	private static ResolvableType declaredType(ConfigurableListableBeanFactory beanFactory, String ring) {
		return beanFactory.containsBeanDefinition(ring)
				? beanFactory.getMergedBeanDefinition(ring).getResolvableType().as(RingDefinition.class).getGeneric(0)
				: ResolvableType.NONE;
	}

	private static void register(BeanDefinitionRegistry registry, String name, String method, String ring,
			Class<?> contract, ResolvableType eventType) {
		if (registry.containsBeanDefinition(name)) {
			return;
		}
		RootBeanDefinition definition = new RootBeanDefinition();
		definition.setTargetType((eventType.resolve() != null)
				? ResolvableType.forClassWithGenerics(contract, eventType) : ResolvableType.forClass(contract));
		definition.setFactoryBeanName(RING_BEANS);
		definition.setFactoryMethodName(method);
		definition.getConstructorArgumentValues().addIndexedArgumentValue(0, ring);
		// No method of it carries an annotation: who looks for some needs not look here.
		definition.setAttribute(AutoProxyUtils.ORIGINAL_TARGET_CLASS_ATTRIBUTE, Object.class);
		definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, ring));
		definition.setResourceDescription("ring '" + ring + "'");
		registry.registerBeanDefinition(name, definition);
	}

}
