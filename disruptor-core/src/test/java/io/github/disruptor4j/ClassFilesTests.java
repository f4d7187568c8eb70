package io.github.disruptor4j;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class ClassFilesTests {

	@Test
	void shouldNameAnotherClassInFieldsAndParameters() throws Exception {
		byte[] copy = ClassFiles.rename(bytesOf(Template.class), Number.class, String.class);
		Class<?> renamed = MethodHandles.lookup().defineHiddenClass(copy, true).lookupClass();
		assertThat(renamed.getDeclaredField("field").getType()).isEqualTo(String.class);
		assertThat(renamed.getDeclaredConstructor(String.class, double.class).newInstance("text", 0.5))
			.hasToString("text 0.5 9000000000 70000 2.5");
	}

	@Test
	void shouldChangeNothingElse() throws Exception {
		byte[] original = bytesOf(Template.class);
		assertThat(ClassFiles.rename(original, Number.class, Number.class)).isEqualTo(original);
	}

	@Test
	void shouldRefuseWhatIsNoClassFile() {
		assertThatIOException().isThrownBy(
				() -> ClassFiles.rename(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 99 }, Number.class, String.class))
			.withMessage("Not a class file: there is no constant with tag 99");
		assertThatIOException().isThrownBy(() -> ClassFiles.rename(new byte[9], Number.class, String.class));
	}

	static byte[] bytesOf(Class<?> type) throws IOException {
		String name = type.getName();
		try (InputStream file = type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
			return file.readAllBytes();
		}
	}

	/**
	 * Has constants of all kinds: numbers, method handles, dynamic calls.
	 */
	static final class Template {

		private final Number field;

		private final double factor;

		Template(Number value, double factor) {
			this.field = value;
			this.factor = factor;
		}

		@Override
		public String toString() {
			return this.field + " " + this.factor + " " + Long.valueOf(9_000_000_000L) + " " + Integer.valueOf(70_000)
					+ " " + Float.valueOf(2.5F);
		}

		static Runnable calls() {
			return Template::calls;
		}

	}

}
