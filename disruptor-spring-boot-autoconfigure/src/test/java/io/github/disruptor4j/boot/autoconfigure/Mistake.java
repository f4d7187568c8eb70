package io.github.disruptor4j.boot.autoconfigure;

import java.util.List;

/**
 * A mistake that configuration can contain, and what its message must tell.
 *
 * @param group what the mistake is about
 * @param title what is wrong
 * @param yml the configuration
 * @param code the application's classes
 * @param names the property or bean that the message names
 * @param value the value found that the message gives
 * @param fix part of what the message says is to be done
 */
record Mistake(String group, String title, String yml, List<Class<?>> code, String names, String value, String fix) {

	static Builder in(String group, String title) {
		return new Builder(group, title);
	}

	@Override
	public String toString() {
		return this.group + ": " + this.title;
	}

	/**
	 * Builds a {@link Mistake}.
	 */
	static final class Builder {

		private final String group;

		private final String title;

		private String yml = "";

		private List<Class<?>> code = List.of();

		private Builder(String group, String title) {
			this.group = group;
			this.title = title;
		}

		Builder yml(String text) {
			this.yml = text;
			return this;
		}

		Builder code(Class<?>... classes) {
			this.code = List.of(classes);
			return this;
		}

		/**
		 * Says what the message must tell.
		 * @param names the property or bean
		 * @param value the value found
		 * @param fix part of what is to be done
		 * @return the mistake
		 */
		Mistake tells(String names, String value, String fix) {
			return new Mistake(this.group, this.title, this.yml, this.code, names, value, fix);
		}

	}

}
