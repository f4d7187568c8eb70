package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link EventBatch}.
 */
class EventBatchTests {

	private final EventBatch<String> batch = EventBatch.of(7, List.of("a", "b", "c"));

	@Test
	void shouldShowItsEventsAndTheirSequences() {
		assertThat(this.batch.size()).isEqualTo(3);
		assertThat(this.batch.firstSequence()).isEqualTo(7);
		assertThat(this.batch.lastSequence()).isEqualTo(9);
		assertThat(this.batch.get(0)).isEqualTo("a");
		assertThat(this.batch.get(2)).isEqualTo("c");
		assertThat(this.batch).containsExactly("a", "b", "c").hasToString("EventBatch{[7, 9]}");
	}

	@Test
	void shouldWalkOverItsEvents() {
		List<String> seen = new ArrayList<>();
		this.batch.forEach(seen::add);
		assertThat(seen).containsExactly("a", "b", "c");
		Iterator<String> iterator = this.batch.iterator();
		seen.forEach((event) -> assertThat(iterator.next()).isEqualTo(event));
		assertThat(iterator.hasNext()).isFalse();
		assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
		assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(iterator::remove);
	}

	@Test
	void shouldRefuseIndexesOutOfRange() {
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> this.batch.get(3));
		assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> this.batch.get(-1));
	}

	@Test
	void shouldRefuseToBeUsedWhenItIsOver() {
		Iterator<String> iterator = this.batch.iterator();
		this.batch.hide();
		assertThatIllegalStateException().isThrownBy(this.batch::size).withMessageContaining("within onBatch");
		assertThatIllegalStateException().isThrownBy(() -> this.batch.get(0));
		assertThatIllegalStateException().isThrownBy(this.batch::firstSequence);
		assertThatIllegalStateException().isThrownBy(this.batch::lastSequence);
		assertThatIllegalStateException().isThrownBy(this.batch::iterator);
		assertThatIllegalStateException().isThrownBy(iterator::hasNext);
		assertThatIllegalStateException().isThrownBy(() -> this.batch.forEach((event) -> {
		}));
		assertThat(this.batch).hasToString("EventBatch{over}");
	}

	@Test
	void shouldNeverBeEmpty() {
		assertThatIllegalArgumentException().isThrownBy(() -> EventBatch.of(0, List.of()));
	}

}
