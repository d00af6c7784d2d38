package io.flotilla.ingest.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes for one shard that share a transaction. No two of them have the same key. */
record Group(List<PendingWrite> writes) {

    Group {
        writes = List.copyOf(writes);
    }

    int size() {
        return writes.size();
    }

    boolean isEmpty() {
        return writes.isEmpty();
    }

    List<PendingWrite> keyed() {
        return writes.stream()
                .filter(write -> write.assignment().key().isPresent())
                .toList();
    }

    Group without(Collection<PendingWrite> some) {
        Set<PendingWrite> gone = new HashSet<>(some);
        return new Group(writes.stream().filter(write -> !gone.contains(write)).toList());
    }

    /**
     * Smaller groups, of which only those with suspects can fail the way this one did: the others together, and the suspects in two
     * halves. Each is smaller than this group, which has two writes at least.
     */
    List<Group> isolating(List<PendingWrite> suspects) {
        List<Group> parts = new ArrayList<>(3);
        parts.add(without(suspects));
        int half = suspects.size() / 2;
        parts.add(new Group(suspects.subList(0, half)));
        parts.add(new Group(suspects.subList(half, suspects.size())));
        parts.removeIf(Group::isEmpty);
        return parts;
    }

    void failed(Throwable failure) {
        writes.forEach(write -> write.failed(failure));
    }
}
