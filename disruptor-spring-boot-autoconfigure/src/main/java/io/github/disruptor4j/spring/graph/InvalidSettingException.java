package io.github.disruptor4j.spring.graph;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a setting of a ring or of one of its consumers is out of range.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // never serialized: thrown while the application starts
public final class InvalidSettingException extends InvalidRingException {

	private final String setting;

	private final Object value;

	private final String requirement;

	private final String origin;

	private final @Nullable String fix;

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param setting the setting, as it is called in the properties below the ring's
	 * @param value the value found
	 * @param requirement what it must be
	 * @param origin where it was declared
	 */
	public InvalidSettingException(String ring, String setting, Object value, String requirement, String origin) {
		this(ring, setting, value, requirement, origin, null);
	}

	/**
	 * Creates the exception.
	 * @param ring the ring's name
	 * @param setting the setting, as it is called in the properties below the ring's
	 * @param value the value found
	 * @param requirement what it must be
	 * @param origin where it was declared
	 * @param fix what to do, one or more sentences, {@code null} where the requirement
	 * says it all
	 */
	public InvalidSettingException(String ring, String setting, Object value, String requirement, String origin,
			@Nullable String fix) {
		super(ring, "Setting '" + setting + "' of ring '" + ring + "' is " + value + " but must be " + requirement);
		this.setting = setting;
		this.value = value;
		this.requirement = requirement;
		this.origin = origin;
		this.fix = fix;
	}

	/**
	 * Returns the setting, as it is called in the properties below the ring's.
	 * @return the setting, as it is called in the properties below the ring's
	 */
	public String setting() {
		return this.setting;
	}

	/**
	 * Returns the value found.
	 * @return the value found
	 */
	public Object value() {
		return this.value;
	}

	/**
	 * Returns what it must be.
	 * @return what it must be
	 */
	public String requirement() {
		return this.requirement;
	}

	/**
	 * Returns where it was declared.
	 * @return where it was declared
	 */
	public String origin() {
		return this.origin;
	}

	/**
	 * Returns what to do about it.
	 * @return one or more sentences, {@code null} where the requirement says it all
	 */
	public @Nullable String fix() {
		return this.fix;
	}

}
