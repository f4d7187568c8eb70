package io.github.disruptor4j.boot.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.support.SpringFactoriesLoader;

import io.github.disruptor4j.EventHandler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Tests for {@link RingsBackgroundPreinitializer}.
 */
@ExtendWith(OutputCaptureExtension.class)
class RingsBackgroundPreinitializerTests {

	@Test
	void shouldBeFoundByBoot() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation().load(BackgroundPreinitializer.class))
			.hasAtLeastOneElementOfType(RingsBackgroundPreinitializer.class);
	}

	@Test
	@ResourceLock(Resources.SYSTEM_PROPERTIES)
	void shouldBeSwitchedOffWithTheRings() {
		assertThat(RingsBackgroundPreinitializer.isEnabled()).isTrue();
		System.setProperty("disruptor.enabled", "false");
		try {
			assertThat(RingsBackgroundPreinitializer.isEnabled()).isFalse();
		}
		finally {
			System.clearProperty("disruptor.enabled");
		}
	}

	@Test
	void shouldLeaveNoTrace(CapturedOutput output) {
		new RingsBackgroundPreinitializer().preinitialize();
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.noneMatch((name) -> name.startsWith("disruptor-"));
		assertThat(output).isEmpty();
	}

	/**
	 * Two threads that initialize the same classes in another order can wait for each
	 * other for ever. Each repetition has all classes anew, Spring's too.
	 */
	@RepeatedTest(15)
	void shouldNotGetInTheWayOfAnApplicationThatStarts() throws Exception {
		try (URLClassLoader classes = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
			CyclicBarrier together = new CyclicBarrier(2);
			Thread[] threads = new Thread[2];
			List<FutureTask<?>> tasks = new ArrayList<>();
			for (Class<?> type : List.of(Preinitialization.class, Application.class)) {
				Runnable task = (Runnable) classes.loadClass(type.getName()).getDeclaredConstructor().newInstance();
				FutureTask<?> future = new FutureTask<>(() -> {
					together.await();
					task.run();
					return null;
				});
				Thread thread = new Thread(future, type.getSimpleName());
				thread.setContextClassLoader(classes);
				thread.setDaemon(true);
				threads[tasks.size()] = thread;
				tasks.add(future);
			}
			for (Thread thread : threads) {
				thread.start();
			}
			for (FutureTask<?> task : tasks) {
				await(task, threads);
			}
			for (Thread thread : threads) {
				thread.join();
			}
		}
	}

	private static void await(FutureTask<?> task, Thread... threads) throws Exception {
		try {
			task.get(60, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			StringBuilder stacks = new StringBuilder();
			for (Thread thread : threads) {
				stacks.append(thread).append(Arrays.toString(thread.getStackTrace()).replace(", ", "\n\t"));
			}
			fail("The two wait for each other: " + stacks, ex);
		}
	}

	private static URL[] classPath() throws MalformedURLException, IOException {
		List<URL> urls = new ArrayList<>();
		for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
			urls.add(Path.of(element).toUri().toURL());
		}
		return urls.toArray(new URL[0]);
	}

	/**
	 * What runs on Boot's background thread.
	 */
	public static final class Preinitialization implements Runnable {

		@Override
		public void run() {
			new RingsBackgroundPreinitializer().preinitialize();
		}

	}

	/**
	 * What the main thread does meanwhile.
	 */
	@Configuration(proxyBeanMethods = false)
	@Import(DisruptorAutoConfiguration.class)
	public static class Application implements Runnable {

		@Override
		public void run() {
			try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
				context.getEnvironment()
					.getPropertySources()
					.addFirst(new MapPropertySource("test",
							Map.of("disruptor.rings.orders.consumers.match.handler", "match")));
				context.register(Application.class);
				context.refresh();
			}
		}

		@Bean
		EventHandler<OrderEvent> match() {
			return (event, sequence, endOfBatch) -> {
			};
		}

	}

}
