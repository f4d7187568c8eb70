package io.github.disruptor4j.spring.ring;

/**
 * What the rings of the tests hold.
 */
public final class TestEvent {

	private long value;

	public TestEvent() {
	}

	public TestEvent(TestEvent other) {
		this.value = other.value;
	}

	public long value() {
		return this.value;
	}

	public static void fill(TestEvent event, long sequence) {
		event.value = sequence;
	}

	public static void fill(TestEvent event, long sequence, Long value) {
		event.value = value;
	}

	public static void fill(TestEvent event, long sequence, Long first, Long second) {
		event.value = first + second;
	}

	public static void fill(TestEvent event, long sequence, Long first, Long second, Long third) {
		event.value = first + second + third;
	}

	@Override
	public String toString() {
		return "contents of event " + this.value;
	}

}
