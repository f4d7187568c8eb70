package io.github.disruptor4j.boot.autoconfigure;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Looks for handlers among the beans that have been defined since
 * {@link RingBeanRegistrar} looked, such as the mocks of a test that stand for no bean of
 * the application. Without an order, so that it comes after all that have one.
 *
 * @param registrar what looked first
 */
record HandlerSecondLook(RingBeanRegistrar registrar) implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		this.registrar.lookAgain(beanFactory);
	}

}
