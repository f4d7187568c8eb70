package io.github.disruptor4j.benchmarks.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The processor that the producers of a session are bound to, if one is named: events
 * that go from one processor to another are not as fast as those that go the other way
 * where the two are not alike.
 */
public final class ProducerProcessor {

	private static final String PROPERTY = "benchmarks.producer-on";

	private ProducerProcessor() {
	}

	/**
	 * Return the option that makes a JVM bind its producers.
	 * @param processor number of a processor, as the system counts them
	 * @return the option
	 */
	public static String jvmArgument(int processor) {
		return "-D%s=%d".formatted(PROPERTY, processor);
	}

	/**
	 * Bind the current thread, if this JVM is to do that.
	 * @throws IllegalStateException if it cannot be bound
	 */
	static void bindCurrentThread() {
		Integer processor = Integer.getInteger(PROPERTY);
		if (processor != null) {
			bindCurrentThread(processor);
		}
	}

	private static void bindCurrentThread(int processor) {
		try {
			String thread = Path.of("/proc/thread-self").toRealPath().getFileName().toString();
			List<String> command = List.of("taskset", "-cp", Integer.toString(processor), thread);
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException("'%s' failed: %s".formatted(String.join(" ", command), output));
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException("A producer can be bound to a processor on Linux only, with taskset", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while a producer was bound to a processor", ex);
		}
	}

}
