package io.github.disruptor4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import io.github.disruptor4j.testing.Background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SequenceGroupTests {

	private final Sequence three = new Sequence(3);

	private final Sequence seven = new Sequence(7);

	@Test
	void shouldReadAsItsLowestMember() {
		SequenceGroup group = new SequenceGroup();
		assertThat(group.get()).isEqualTo(Long.MAX_VALUE);
		group.add(this.seven);
		assertThat(group.get()).isEqualTo(7L);
		group.add(this.three);
		assertThat(group.get()).isEqualTo(3L);
		assertThat(group.size()).isEqualTo(2);
		this.three.set(9);
		assertThat(group.get()).isEqualTo(7L);
	}

	@Test
	void shouldRemoveAMemberEveryTimeItIsThere() {
		SequenceGroup group = new SequenceGroup();
		group.add(this.three);
		group.add(this.seven);
		group.add(this.three);
		assertThat(group.remove(this.three)).isTrue();
		assertThat(group.size()).isEqualTo(1);
		assertThat(group.get()).isEqualTo(7L);
		assertThat(group.remove(this.three)).isFalse();
		assertThat(group.remove(new Sequence(7))).as("told apart by identity").isFalse();
	}

	@Test
	void shouldSetAllMembers() {
		SequenceGroup group = new SequenceGroup();
		group.add(this.three);
		group.add(this.seven);
		group.set(12);
		assertThat(this.three.get()).isEqualTo(12L);
		assertThat(this.seven.get()).isEqualTo(12L);
	}

	@Test
	void shouldAddMembersAtTheCursorWhileRunning() {
		RingBuffer<Object> ring = RingBuffer.createSingleProducer(Object::new, 8);
		SequenceGroup group = new SequenceGroup();
		ring.publish(ring.next(5));
		group.addWhileRunning(ring, this.three);
		assertThat(this.three.get()).isEqualTo(4L);
		assertThat(group.get()).isEqualTo(4L);
	}

	@Test
	void shouldGateARing() throws Exception {
		RingBuffer<Object> ring = RingBuffer.createSingleProducer(Object::new, 8);
		SequenceGroup group = new SequenceGroup();
		group.add(this.three);
		ring.addGatingSequences(group);
		assertThat(this.three.get()).isEqualTo(-1L);
		ring.publish(ring.next(8));
		assertThat(ring.hasAvailableCapacity(1)).isFalse();
		this.three.set(0);
		assertThat(ring.tryNext()).isEqualTo(8L);
	}

	@Test
	void shouldLoseNoMemberToConcurrentChanges() throws Throwable {
		SequenceGroup group = new SequenceGroup();
		List<Background<Void>> threads = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			threads.add(Background.run(() -> {
				for (int n = 0; n < 500; n++) {
					Sequence gone = new Sequence();
					group.add(gone);
					group.add(new Sequence(n));
					assertThat(group.remove(gone)).isTrue();
				}
			}));
		}
		for (Background<Void> thread : threads) {
			thread.result();
		}
		assertThat(group.size()).isEqualTo(1500);
		assertThat(group.get()).isZero();
	}

	@Test
	void shouldReadAFixedGroupAsItsLowestMember() {
		Sequence[] members = { this.seven, this.three };
		FixedSequenceGroup group = new FixedSequenceGroup(members);
		assertThat(group.get()).isEqualTo(3L);
		members[1] = new Sequence(0);
		assertThat(group.get()).as("members are copied").isEqualTo(3L);
		assertThat(new FixedSequenceGroup(new Sequence[0]).get()).isEqualTo(Long.MAX_VALUE);
		assertThat(group).hasToString("[7, 3]");
	}

	@Test
	void shouldNotMoveAFixedGroup() {
		FixedSequenceGroup group = new FixedSequenceGroup(new Sequence[] { this.three });
		List<Consumer<Sequence>> moves = List.of((fixed) -> fixed.set(1), (fixed) -> fixed.setVolatile(1),
				(fixed) -> fixed.compareAndSet(3, 1), Sequence::incrementAndGet, (fixed) -> fixed.addAndGet(1),
				(fixed) -> fixed.getAndAdd(1));
		for (Consumer<Sequence> move : moves) {
			assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> move.accept(group));
		}
		assertThat(this.three.get()).isEqualTo(3L);
	}

}
