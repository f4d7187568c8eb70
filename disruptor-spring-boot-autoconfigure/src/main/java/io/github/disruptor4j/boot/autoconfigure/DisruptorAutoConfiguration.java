package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.env.Environment;

import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.spring.ring.RingContainers;
import io.github.disruptor4j.spring.ring.RingLifecycle;
import io.github.disruptor4j.spring.ring.RingResources;

/**
 * Auto-configuration of rings: finds what was declared, registers
 * {@code <ring>RingProducer}, {@code <ring>Ring} and {@code <ring>RingBuffer} for each
 * ring, and runs all rings under one lifecycle.
 *
 * @since 0.1.0
 */
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
@AutoConfiguration
@ConditionalOnClass(RingBuffer.class)
@ConditionalOnBooleanProperty(prefix = DisruptorProperties.PREFIX, name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(DisruptorProperties.class)
public final class DisruptorAutoConfiguration {

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	static RingBeanRegistrar disruptorRingBeanRegistrar(Environment environment) {
		return new RingBeanRegistrar(environment);
	}

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	static HandlerSecondLook disruptorHandlerSecondLook(RingBeanRegistrar registrar) {
		return new HandlerSecondLook(registrar);
	}

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	RingGraphs disruptorRingGraphs(RingBeanRegistrar registrar, ConfigurableListableBeanFactory beanFactory) {
		return registrar.graphs(beanFactory);
	}

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	@ConditionalOnMissingBean
	RingResources disruptorRingResources(ConfigurableListableBeanFactory beanFactory,
			ApplicationEventPublisher eventPublisher) {
		return new RingResources(beanFactory, eventPublisher);
	}

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	@ConditionalOnMissingBean
	RingContainers disruptorRingContainers(RingGraphs graphs, RingResources resources) {
		return new RingContainers(graphs.graphs(), resources);
	}

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean(RingBeanRegistrar.RING_BEANS)
	RingBeans disruptorRingBeans(RingContainers containers) {
		return new RingBeans(containers);
	}

	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	@Bean
	@ConditionalOnMissingBean
	RingLifecycle disruptorRingLifecycle(ObjectProvider<RingContainers> containers, RingBeanRegistrar registrar) {
		DisruptorProperties properties = registrar.properties();
		return new RingLifecycle(containers::getObject, properties.shutdown().timeout(),
				properties.lifecycle().phase());
	}

}
