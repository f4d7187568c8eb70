package io.github.disruptor4j.benchmarks.measure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ProducerProcessor}.
 */
@EnabledOnOs(OS.LINUX)
class ProducerProcessorTests {

	@AfterEach
	void bindNobody() {
		System.clearProperty("benchmarks.producer-on");
	}

	@Test
	void shouldLeaveThreadsAloneByDefault() throws Exception {
		assertThat(processorsOfProducer()).isEqualTo(processors());
	}

	@Test
	void shouldBindThreadToTheProcessorNamed() throws Exception {
		String first = processors().split("[-,]")[0];
		set(ProducerProcessor.jvmArgument(Integer.parseInt(first)));
		assertThat(processorsOfProducer()).isEqualTo(first);
	}

	@Test
	void shouldSayWhyAThreadCannotBeBound() {
		set(ProducerProcessor.jvmArgument(4095));
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(ProducerProcessor::bindCurrentThread)
			.withMessageContaining("'taskset -cp 4095 ");
	}

	@Test
	void shouldRefuseAtOnceWhatProducersCannotBeBoundTo() {
		set(ProducerProcessor.jvmArgument(4095));
		assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> new Producers(1))
			.withMessageContaining("'taskset -cp 4095 ");
	}

	private static void set(String jvmArgument) {
		String[] property = jvmArgument.substring("-D".length()).split("=");
		System.setProperty(property[0], property[1]);
	}

	private static String processorsOfProducer() throws Exception {
		FutureTask<String> task = new FutureTask<>(() -> {
			ProducerProcessor.bindCurrentThread();
			return processors();
		});
		Thread thread = new Thread(task);
		thread.start();
		thread.join();
		return task.get();
	}

	private static String processors() throws Exception {
		return Files.readAllLines(Path.of("/proc/thread-self/status"))
			.stream()
			.filter((line) -> line.startsWith("Cpus_allowed_list:"))
			.map((line) -> line.split("\\s+")[1])
			.findFirst()
			.orElseThrow();
	}

}
