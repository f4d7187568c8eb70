package io.github.disruptor4j;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The wake-ups of a resting processor.
 */
@Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class RunStateTests {

	private final RunState state = new RunState();

	@Test
	void shouldHearAResumeWhoseWakeUpTheListenersLockHasUsedUp() {
		this.state.begin();
		this.state.pause();
		this.state.setPauseListener(() -> whileWaitingForALock(this.state::resume));
		this.state.rest();
		assertThat(this.state.mustPause()).isFalse();
	}

	@Test
	void shouldHearAHaltWhoseWakeUpTheListenersLockHasUsedUp() {
		this.state.begin();
		this.state.pause();
		this.state.setPauseListener(() -> whileWaitingForALock(this.state::halt));
		this.state.rest();
		assertThat(this.state.mayContinue()).isFalse();
	}

	// A lock parks, too, and so takes the wake-up that was meant for the rest.
	private void whileWaitingForALock(Runnable signal) {
		if (this.state.mustPause() && this.state.mayContinue()) {
			signal.run();
			LockSupport.park(this);
		}
	}

}
