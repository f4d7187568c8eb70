package io.github.disruptor4j.dsl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.github.disruptor4j.EventHandlerIdentity;
import io.github.disruptor4j.EventProcessor;
import io.github.disruptor4j.ManagedEventProcessor;
import io.github.disruptor4j.RingBuffer;
import io.github.disruptor4j.Sequence;

/**
 * The consumers of one ring, in the order in which they were added, which is an order of
 * the graph: parents come first. Keeps the ring's gates at the graph's last consumers.
 *
 * @param <T> the event's type
 */
final class ConsumerRepository<T> {

	private final List<ManagedConsumer> consumers = new CopyOnWriteArrayList<>();

	private final ConsumerTeams teams = new ConsumerTeams();

	/** What of the graph holds producers back. Changed by whoever changes the graph. */
	private final Set<Sequence> gates = Collections.newSetFromMap(new IdentityHashMap<>());

	private final RingBuffer<T> ring;

	private final ConsumerSupervisor supervisor;

	private int added;

	ConsumerRepository(RingBuffer<T> ring, ConsumerSupervisor supervisor) {
		this.ring = ring;
		this.supervisor = supervisor;
	}

	/**
	 * Adds a consumer behind its parents, which hold producers back no longer.
	 * @param spec what it is made of
	 * @param parentSequences the sequences it follows
	 * @return the consumer
	 */
	ManagedConsumer add(ConsumerSpec spec, Sequence... parentSequences) {
		ManagedConsumer consumer = addWhileRunning(spec);
		release(parentSequences);
		return consumer;
	}

	/**
	 * Adds a consumer that starts at the cursor. Its parents may be behind that, so those
	 * that hold producers back go on doing so.
	 * @param spec what it is made of
	 * @return the consumer
	 */
	ManagedConsumer addWhileRunning(ConsumerSpec spec) {
		ManagedConsumer consumer = new ManagedConsumer(spec, this.ring, this.supervisor);
		this.consumers.add(consumer);
		this.added++;
		hold(consumer.sequence());
		return consumer;
	}

	private void hold(Sequence... sequences) {
		this.gates.addAll(Arrays.asList(sequences));
		this.ring.addGatingSequences(sequences);
	}

	private void release(Sequence... sequences) {
		for (Sequence sequence : sequences) {
			this.gates.remove(sequence);
			this.ring.removeGatingSequence(sequence);
		}
	}

	/**
	 * Adds consumers that share the events among them, all at the same place.
	 * @param team the consumers
	 * @param processors what runs them
	 * @return the consumers
	 */
	List<ManagedConsumer> addTeamWhileRunning(ConsumerTeam team, List<? extends ManagedEventProcessor> processors) {
		List<ManagedConsumer> members = team.specs(processors)
			.stream()
			.map((spec) -> new ManagedConsumer(spec, this.ring, this.supervisor))
			.toList();
		this.teams.add(team.name(), members);
		this.consumers.addAll(members);
		this.added += members.size();
		hold(sequencesOf(members));
		return members;
	}

	/**
	 * Adds consumers that share the events among them behind their parents, which hold
	 * producers back no longer.
	 * @param team the consumers
	 * @param processors what runs them
	 * @param parentSequences the sequences they follow
	 * @return the consumers
	 */
	List<ManagedConsumer> addTeam(ConsumerTeam team, List<? extends ManagedEventProcessor> processors,
			Sequence... parentSequences) {
		List<ManagedConsumer> members = addTeamWhileRunning(team, processors);
		release(parentSequences);
		return members;
	}

	static Sequence[] sequencesOf(List<ManagedConsumer> consumers) {
		Sequence[] sequences = new Sequence[consumers.size()];
		for (int i = 0; i < sequences.length; i++) {
			sequences[i] = consumers.get(i).sequence();
		}
		return sequences;
	}

	List<ManagedConsumer> teamOf(ManagedConsumer consumer) {
		return this.teams.of(consumer);
	}

	/**
	 * Finds whom to follow by name.
	 * @param names names of consumers, or of teams
	 * @return the consumers, each once
	 */
	List<ManagedConsumer> followed(Collection<String> names) {
		return names.stream()
			.flatMap((name) -> (this.teams.contains(name) ? this.teams.members(name) : this.teams.of(get(name)))
				.stream())
			.distinct()
			.toList();
	}

	/**
	 * Finds what goes when a name is removed.
	 * @param name the name of a consumer, or of a team
	 * @return the consumer, or all of the team
	 * @throws IllegalArgumentException if there is neither
	 * @throws IllegalStateException if the others of its team cannot do its work
	 */
	List<ManagedConsumer> removable(String name) {
		if (this.teams.contains(name)) {
			return this.teams.members(name);
		}
		ManagedConsumer consumer = get(name);
		this.teams.requireReplaceable(consumer);
		return List.of(consumer);
	}

	/**
	 * Removes a consumer that nobody follows and that has ended. Parents that nobody else
	 * is behind hold producers back in its place.
	 * @param consumer the consumer
	 */
	void remove(ManagedConsumer consumer) {
		this.consumers.remove(consumer);
		this.teams.remove(consumer);
		List<Sequence> replacements = consumer.parents()
			.stream()
			.filter((parent) -> !hasFollowerBehind(parent))
			.map(ManagedConsumer::sequence)
			.filter((sequence) -> !this.gates.contains(sequence))
			.toList();
		this.gates.remove(consumer.sequence());
		this.gates.addAll(replacements);
		this.ring.replaceGatingSequence(consumer.sequence(), replacements.toArray(Sequence[]::new));
	}

	// A follower that was added while the ring was running may be ahead of its parent,
	// until that has come to where the follower began; from then on it never is.
	private boolean hasFollowerBehind(ManagedConsumer parent) {
		return followersOf(parent).stream().anyMatch((follower) -> follower.getSequence() <= parent.getSequence());
	}

	List<ManagedConsumer> followersOf(ManagedConsumer parent) {
		return this.consumers.stream().filter((consumer) -> consumer.parents().contains(parent)).toList();
	}

	void requireNew(EventHandlerIdentity handler) {
		if (find(handler) != null) {
			throw new IllegalArgumentException("The handler " + handler
					+ " is in the graph already; two threads would run it at once. Use a second instance");
		}
	}

	boolean contains(EventProcessor processor) {
		return find((consumer) -> consumer.processor() == processor) != null;
	}

	void requireNew(EventProcessor processor) {
		if (contains(processor)) {
			throw new IllegalArgumentException("The processor " + processor + " is in the graph already");
		}
	}

	void requireNew(String name) {
		if (find(name) != null || this.teams.contains(name)) {
			throw new IllegalArgumentException("There is a consumer '" + name + "' already; names must be unique");
		}
	}

	List<ManagedConsumer> all() {
		return this.consumers;
	}

	String nextName() {
		return "consumer-" + (this.added + 1);
	}

	private @Nullable ManagedConsumer find(String name) {
		return find((consumer) -> consumer.getName().equals(name));
	}

	@Nullable ManagedConsumer find(EventHandlerIdentity handler) {
		return find((consumer) -> consumer.handler() == handler);
	}

	ManagedConsumer get(EventHandlerIdentity handler) {
		ManagedConsumer found = find(handler);
		if (found == null) {
			throw new IllegalArgumentException("The event handler " + handler + " is not processing events");
		}
		return found;
	}

	ManagedConsumer get(String name) {
		ManagedConsumer found = find(name);
		if (found == null) {
			throw new IllegalArgumentException("There is no consumer '" + name + "'; there are "
					+ this.consumers.stream().map(ManagedConsumer::getName).toList());
		}
		return found;
	}

	/**
	 * Finds the consumers that some sequences belong to.
	 * @param sequences the sequences
	 * @return the consumers, or null if one of the sequences is nobody's here
	 */
	@Nullable List<ManagedConsumer> owners(Sequence... sequences) {
		List<ManagedConsumer> owners = new ArrayList<>();
		for (Sequence sequence : sequences) {
			ManagedConsumer owner = find((consumer) -> consumer.sequence() == sequence);
			if (owner == null) {
				return null;
			}
			owners.add(owner);
		}
		return owners;
	}

	private @Nullable ManagedConsumer find(Predicate<ManagedConsumer> condition) {
		for (ManagedConsumer consumer : this.consumers) {
			if (condition.test(consumer)) {
				return consumer;
			}
		}
		return null;
	}

}
