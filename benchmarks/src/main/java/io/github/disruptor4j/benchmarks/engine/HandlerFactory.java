package io.github.disruptor4j.benchmarks.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import io.github.disruptor4j.benchmarks.workload.Workload;

/**
 * Makes the handlers of a workload. Where a JVM runs several rings, each ring's handlers
 * have a class of their own, a hidden copy, as the handlers of an application would.
 *
 * @param <H> what all handlers are
 * @param lookup a lookup of the class that nests the handlers
 * @param handlers makes a handler
 * @param sleeping makes one that sleeps on each event
 */
record HandlerFactory<H>(Lookup lookup, Function<Workload, H> handlers, Function<Workload, H> sleeping) {

	List<H> create(Workload workload) {
		Function<Workload, H> factory = (workload.rings() > 1) ? copy(workload) : this.handlers;
		List<H> created = new ArrayList<>();
		for (int consumer = 0; consumer < workload.topology().consumers(); consumer++) {
			boolean sleeps = consumer == 0 && !workload.pause().isZero();
			created.add(((sleeps) ? this.sleeping : factory).apply(workload));
		}
		return created;
	}

	private Function<Workload, H> copy(Workload workload) {
		Class<?> original = this.handlers.apply(workload).getClass();
		String file = original.getName().substring(original.getPackageName().length() + 1) + ".class";
		try (InputStream bytes = Objects.requireNonNull(original.getResourceAsStream(file), file)) {
			Lookup copy = this.lookup.defineHiddenClass(bytes.readAllBytes(), true, Lookup.ClassOption.NESTMATE);
			MethodHandle constructor = copy.findConstructor(copy.lookupClass(),
					MethodType.methodType(void.class, Workload.class));
			return (of) -> create(constructor, of);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("Cannot copy " + original, ex);
		}
	}

	@SuppressWarnings("unchecked")
	private H create(MethodHandle constructor, Workload workload) {
		try {
			return (H) constructor.invoke(workload);
		}
		catch (Throwable ex) {
			throw new IllegalStateException("Cannot create a handler", ex);
		}
	}

}
