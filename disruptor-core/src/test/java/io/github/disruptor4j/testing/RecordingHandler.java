package io.github.disruptor4j.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.disruptor4j.EventHandler;
import io.github.disruptor4j.Sequence;

/**
 * An event handler that remembers what it was called with. Tests extend it to make it
 * fail or wait.
 */
public class RecordingHandler implements EventHandler<LongEvent> {

	private final List<Call> calls = new CopyOnWriteArrayList<>();

	private volatile Sequence sequenceCallback;

	@Override
	public void onEvent(LongEvent event, long sequence, boolean endOfBatch) throws Exception {
		this.calls.add(new Call(endOfBatch ? "last" : "event", sequence, event.get()));
	}

	@Override
	public void onBatchStart(long batchSize, long queueDepth) {
		this.calls.add(new Call("batch", batchSize, queueDepth));
	}

	@Override
	public void onStart() {
		this.calls.add(new Call("start", 0, 0));
	}

	@Override
	public void onShutdown() {
		this.calls.add(new Call("shutdown", 0, 0));
	}

	@Override
	public void onTimeout(long sequence) throws Exception {
		this.calls.add(new Call("timeout", sequence, 0));
	}

	@Override
	public void setSequenceCallback(Sequence sequenceCallback) {
		this.sequenceCallback = sequenceCallback;
	}

	public Sequence sequenceCallback() {
		return this.sequenceCallback;
	}

	public List<Call> calls() {
		return this.calls;
	}

	/**
	 * Selects calls by name.
	 * @param name what was called
	 * @return the calls, in order
	 */
	public List<Call> calls(String name) {
		return this.calls.stream().filter((call) -> call.name().equals(name)).toList();
	}

	/**
	 * Returns the sequences of the events handed over.
	 * @return the sequences, in order
	 */
	public List<Long> sequences() {
		return this.calls.stream()
			.filter((call) -> call.name().equals("event") || call.name().equals("last"))
			.map(Call::first)
			.toList();
	}

	/**
	 * Waits until so many events were handed over.
	 * @param events how many
	 */
	public void awaitEvents(int events) {
		Waits.until(() -> sequences().size() >= events);
	}

	/**
	 * A call.
	 *
	 * @param name what was called: start, batch, event, last (the event at the end of a
	 * batch), timeout, shutdown
	 * @param first the sequence of an event or a timeout, the size of a batch
	 * @param second the value of an event, the queue depth of a batch
	 */
	public record Call(String name, long first, long second) {

	}

}
