package io.github.disruptor4j;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KeptSlots}.
 */
class KeptSlotsTests {

	private static final long FAR = 1L << 40;

	private final KeptSlots kept = new KeptSlots();

	@Test
	void shouldFindWhatIsNotSkipped() {
		this.kept.find(new OddSlots(), FAR, FAR + 6);
		assertThat(IntStream.range(0, this.kept.count()).mapToLong(this.kept::sequence)).containsExactly(FAR + 1,
				FAR + 3, FAR + 5);
		assertThat(this.kept.last()).isEqualTo(FAR + 5);
	}

	@Test
	void shouldEndBeforeTheBatchIfAllIsSkipped() {
		this.kept.find(new OddSlots(), FAR, FAR);
		assertThat(this.kept.count()).isZero();
		assertThat(this.kept.last()).isEqualTo(FAR - 1);
	}

	@Test
	void shouldFindWhereToGoOn() {
		this.kept.find(new OddSlots(), FAR, FAR + 6);
		assertThat(this.kept.indexOf(FAR)).isZero();
		assertThat(this.kept.indexOf(FAR + 3)).isOne();
		assertThat(this.kept.indexOf(FAR + 4)).isEqualTo(2);
		assertThat(this.kept.indexOf(FAR + 6)).isEqualTo(3);
	}

	@Test
	void shouldTellRunsApart() {
		DiscardedSlots discarded = new DiscardedSlots(8);
		discarded.mark(2, 2);
		discarded.mark(5, 6);
		this.kept.find(discarded, 0, 7);
		assertThat(this.kept.endOfRun(0)).isOne();
		assertThat(this.kept.endOfRun(2)).isEqualTo(3);
		assertThat(this.kept.sequence(this.kept.endOfRun(2))).isEqualTo(4);
		assertThat(this.kept.endOfRun(4)).isEqualTo(4);
	}

	@Test
	void shouldForgetTheBatchBefore() {
		this.kept.find(new OddSlots(), 0, 63);
		this.kept.find(new OddSlots(), 64, 66);
		assertThat(this.kept.count()).isOne();
		assertThat(this.kept.last()).isEqualTo(65);
	}

}
