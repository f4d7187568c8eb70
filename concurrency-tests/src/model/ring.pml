/*
 * The protocol of a ring with many producers: claim, publish, wait, withdraw, close,
 * drain and halt, with every park and every wake-up. One statement here is one access to
 * shared memory there; atomic blocks are single compare-and-set or get-and-set
 * operations. Where the engine puts a full fence between two accesses, their order here
 * is the truth; what may be reordered without one is left to jcstress, but for a publication:
 * its producer may look for waiters before the publication can be seen, and the consumer
 * makes up for it by looking once more after a while.
 *
 * Checked: no run gets stuck (a lost wake-up would), no slot is overwritten before it was
 * consumed, consumers get every accepted event once, in order and filled, a claim that was
 * withdrawn leaves nothing behind, and a drain target contains every accepted event.
 */

#ifndef SIZE
#define SIZE 2
#endif
#ifndef PRODUCERS
#define PRODUCERS 2
#endif
#ifndef EVENTS
#define EVENTS 2
#endif

#ifndef CONSUMERS
#define CONSUMERS 2
#endif

#define CONSUMER PRODUCERS
#define CHILD (PRODUCERS + 1)
#define THREADS (PRODUCERS + CONSUMERS)
#define TOTAL (PRODUCERS * EVENTS)

/* Waiter: state, membership of the three queues, and the permit of LockSupport. */
#define OUT 0
#define LISTED 1
#define WAITING 2

byte state[THREADS];
#define PUBLISHED 0
#define PROGRESS 1
#define ROOM 2          /* the ring's own queue: producers, which an alert does not wake */
#if PRODUCERS == 1
#define NONE_ON_ITS_WAY !on_its_way[0]
#else
#define NONE_ON_ITS_WAY (!on_its_way[0] && !on_its_way[1])
#endif
byte queued[3];         /* a bit per thread */
bool permit[THREADS];

/* A producer has looked for waiters, found none, and its publication is on its way. */
bool on_its_way[PRODUCERS];

/* Sequences are counts: how many events were claimed, consumed, and so on. */
byte cursor = 0;
byte gate = 0;          /* the parent's sequence */
byte child_gate = 0;    /* the child's sequence, which holds producers back */
#if CONSUMERS == 1
#define LAST_GATE gate
#else
#define LAST_GATE child_gate
#endif
byte lap[SIZE];         /* the flag per slot: 1 + lap of its last publication, 0 before */
byte content[SIZE];     /* 1 + sequence that filled the slot */
bool discarded[TOTAL + 1];
bool accepted[TOTAL + 1];
bool closed = false;
bool dead = false;       /* consumer 0 has died or rests, if it may */
bool halting[2];
bool alerted[2];
byte accepted_count = 0;
byte withdrawn_count = 0;
byte handled[2];
byte producers_done = 0;

inline announce(t, queue) {
	if
	:: atomic { state[t] == LISTED -> state[t] = WAITING }
	:: atomic { state[t] == WAITING -> skip }
	:: atomic { state[t] == OUT -> state[t] = WAITING }
	   atomic { queued[queue] = queued[queue] | (1 << (t)) }
	fi
}

inline retract(t) {
	atomic { if :: state[t] == WAITING -> state[t] = LISTED :: else -> skip fi }
}

inline park(t) {
	if
	:: state[t] == WAITING -> atomic { permit[t] -> permit[t] = false }
	:: state[t] != WAITING -> skip
	fi
}

/* Parks for a publication: only for a while, unless it has done so since the announcement.
   A while is long enough for all publications to arrive that were on their way. */
inline park_for_publication(t) {
	if
	:: state[t] == WAITING ->
		if
		:: atomic { permit[t] -> permit[t] = false; looked = false }
		:: atomic { !looked && NONE_ON_ITS_WAY -> looked = true }
		fi
	:: state[t] != WAITING -> looked = false
	fi
}

/* Takes the whole list in one step, then wakes one after the other. */
inline signal(queue) {
	atomic { taken = queued[queue]; queued[queue] = 0 }
	do
	:: taken == 0 -> break
	:: else ->
		/* getAndSet(OUT), then unpark */
		atomic {
			k = 0;
			do
			:: taken & (1 << k) -> break
			:: else -> k++
			od;
			taken = taken & ~(1 << k);
			woke = (state[k] == WAITING);
			state[k] = OUT
		}
		atomic {
			if :: woke -> permit[k] = true :: else -> skip fi;
			k = 0;
			woke = false
		}
	od
}

proctype Producer(byte me) {
	byte done = 0;
	byte current;
	byte k;
	byte taken;
	bool woke;
	bool gave_up;
next_event:
	do
	:: done == EVENTS -> break
	:: else ->
		gave_up = false;
claim:
		if :: closed -> goto finished :: else -> skip fi;
		current = cursor;
		if
		:: current + 1 > LAST_GATE + SIZE ->
			/* awaitRoom: announce, look again, park */
			announce(me, ROOM);
			do
			:: if
			   :: current + 1 <= LAST_GATE + SIZE -> break
			   :: else -> skip
			   fi;
			   if :: closed -> retract(me); goto finished :: else -> skip fi;
			   /* a deadline, or an interrupt, may end the wait at any time */
			   if
			   :: park(me)
			   :: gave_up = true; break
			   fi;
			   announce(me, ROOM)
			od;
			retract(me);
			if
			:: gave_up -> withdrawn_count++; done++; goto next_event
			:: else -> goto claim
			fi
		:: else ->
			if
			:: atomic { cursor == current -> cursor = current + 1 }
			:: atomic { cursor != current -> goto claim }
			fi
		fi;
		/* the invariant that makes withdrawal possible */
		assert(cursor <= LAST_GATE + SIZE);
		if
		:: closed ->
			discarded[current] = true
		:: else ->
			atomic { accepted[current] = true; accepted_count++ }
			assert(current < SIZE || LAST_GATE > current - SIZE);
			content[current % SIZE] = current + 1
		fi;
		if
		:: atomic { queued[PUBLISHED] == 0 -> on_its_way[me] = true }
		   atomic { lap[current % SIZE] = 1 + current / SIZE; on_its_way[me] = false; current = 0 }
		:: atomic { lap[current % SIZE] = 1 + current / SIZE; current = 0 }
		   signal(PUBLISHED)
		fi;
		done++
	od;
finished:
	producers_done++
}

inline look(which, from, to) {
	to = from;
	if
	:: which == 1 -> to = gate
	:: else ->
		do
		:: to < cursor && lap[to % SIZE] == 1 + to / SIZE -> to++
		:: else -> break
		od
	fi
}

/* which 0: follows the producers; which 1: follows consumer 0. */
proctype Consumer(byte me; byte which) {
	byte next = 0;
	byte end;
	byte k;
	byte taken;
	bool woke;
	bool looked;
	do
#ifdef DEATH
	:: which == 0 && next > 0 ->
		/* its handler threw: producers must not wait for it */
		dead = true;
		closed = true;
		signal(ROOM);
		signal(PROGRESS);
		break
#endif
#ifdef REST
	:: which == 0 && next > 0 ->
		/* it is paused: nobody but whoever closes the ring wakes producers now */
		dead = true;
		break
#endif
	:: halting[which] -> break
	:: else ->
		if :: alerted[which] -> alerted[which] = false; goto again :: else -> skip fi;
		/* available, as PublishedSequence or the parent says */
		look(which, next, end);
		if
		:: end == next ->
			if
			:: which == 0 -> announce(me, PUBLISHED)
			:: else -> announce(me, PROGRESS)
			fi;
			do
			:: look(which, next, end);
			   if :: end > next -> break :: else -> skip fi;
			   if :: alerted[which] -> break :: else -> skip fi;
			   if
			   :: which == 0 -> park_for_publication(me); announce(me, PUBLISHED)
			   :: else -> park(me); announce(me, PROGRESS)
			   fi
			od;
			looked = false;
			retract(me)
		:: else -> skip
		fi;
		if :: end == next -> goto again :: else -> skip fi;
		do
		:: atomic { next < end ->
			if
			:: discarded[next] -> skip
			:: else ->
				assert(content[next % SIZE] == next + 1);
				handled[which]++
			fi;
			next++ }
		:: else -> break
		od;
		atomic {
			if
			:: which == 0 -> gate = end
			:: else -> child_gate = end
			fi;
			end = 0
		}
		signal(ROOM);
		signal(PROGRESS);
again:
		skip
	od
}

proctype Closer() {
	byte target;
	byte k;
	byte i;
	byte taken;
	bool woke;
	bool patient;
	/* may come at any time, or after everybody is done */
	if
#ifdef REST
	:: patient = true; producers_done == PRODUCERS || dead
#else
	:: patient = true; producers_done == PRODUCERS
#endif
	:: patient = false
	fi;
	closed = true;
	signal(ROOM);
	signal(PROGRESS);
	/* drain: the target is read anew, every claim in it gets published */
	do
	:: target = cursor;
	   if :: LAST_GATE >= target || dead -> break :: else -> LAST_GATE >= target || dead fi
	od;
	i = 0;
	do
	:: i < CONSUMERS ->
		halting[i] = true;
		alerted[i] = true;
		signal(PUBLISHED);
		signal(PROGRESS);
		i++
	:: else -> break
	od
}

init {
	atomic {
		byte p = 0;
		do
		:: p < PRODUCERS -> run Producer(p); p++
		:: else -> break
		od;
		run Consumer(CONSUMER, 0);
#if CONSUMERS == 2
		run Consumer(CHILD, 1);
#endif
		run Closer()
	}
	/* everybody has ended */
	_nr_pr == 1;
	assert(dead || handled[0] == accepted_count);
	#if CONSUMERS == 2
	assert(dead || handled[1] == accepted_count);
#endif
	skip
}
