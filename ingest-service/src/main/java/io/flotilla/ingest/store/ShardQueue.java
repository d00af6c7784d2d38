package io.flotilla.ingest.store;

import io.flotilla.ingest.IngestConfig;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The writes that wait for one shard. A group leaves it as soon as there is one to take it, however small; while all who could are
 * busy it grows, so that groups are as large as the load makes them. Thread-safe.
 */
final class ShardQueue {

    private final IngestConfig.Groups limits;
    private final Deque<PendingWrite> waiting = new ArrayDeque<>();
    private final Set<KeyId> keysUnderWay = new HashSet<>();
    private long waitingSize;
    private int groupsUnderWay;

    ShardQueue(IngestConfig.Groups limits) {
        this.limits = limits;
    }

    /** False when there is no room. An empty queue has room for anything. */
    synchronized boolean offer(PendingWrite write) {
        if (!waiting.isEmpty()
                && waitingSize + write.size() > limits.waitingSize().asLongValue()) {
            return false;
        }
        waiting.add(write);
        waitingSize += write.size();
        return true;
    }

    /** The next group, to be given back with {@link #ended}; none while enough are under way. */
    synchronized Optional<Group> take() {
        if (groupsUnderWay == limits.concurrency()) {
            return Optional.empty();
        }
        List<PendingWrite> taken = takeWhatFits();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        groupsUnderWay++;
        return Optional.of(new Group(taken));
    }

    /** A group is no longer under way. */
    synchronized void ended(Group group) {
        groupsUnderWay--;
        group.keyed().forEach(write -> write.assignment().keyId().ifPresent(keysUnderWay::remove));
    }

    /** Whether anything waits or is under way. */
    synchronized boolean isBusy() {
        return groupsUnderWay > 0 || !waiting.isEmpty();
    }

    /** Takes out what has been waiting since before then. */
    synchronized List<PendingWrite> waitingSince(long nanoTime) {
        List<PendingWrite> old = new ArrayList<>();
        while (!waiting.isEmpty() && waiting.peek().since() - nanoTime < 0) {
            old.add(poll());
        }
        return old;
    }

    /** Writes whose key is under way wait for the end of that: then the key is there, or free again. */
    private List<PendingWrite> takeWhatFits() {
        List<PendingWrite> taken = new ArrayList<>();
        Deque<PendingWrite> held = new ArrayDeque<>();
        long size = 0;
        while (!waiting.isEmpty() && taken.size() < limits.requests()) {
            if (!taken.isEmpty() && size + waiting.peek().size() > limits.size().asLongValue()) {
                break;
            }
            PendingWrite next = poll();
            if (next.assignment().keyId().map(keysUnderWay::add).orElse(true)) {
                taken.add(next);
                size += next.size();
            } else {
                held.push(next);
            }
        }
        held.forEach(this::putBack);
        return taken;
    }

    private PendingWrite poll() {
        PendingWrite first = waiting.remove();
        waitingSize -= first.size();
        return first;
    }

    private void putBack(PendingWrite write) {
        waiting.push(write);
        waitingSize += write.size();
    }
}
