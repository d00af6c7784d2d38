package io.flotilla.ingest.store;

import io.flotilla.ingest.IngestConfig;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The writes that wait for one shard. A group leaves at once when none is under way, however small. While one is, the next waits for
 * its end and grows meanwhile, for a commit costs the server much the same whatever it holds; unless it is worth a commit of its own
 * already, or the wait takes longer than a commit should. Thread-safe.
 */
final class ShardQueue {

    /** How long a group waits for the end of others before it leaves beside them. */
    static final long PATIENCE_MILLIS = 5;

    /** Requests that are worth a commit of their own, for each group under way; measured. */
    static final int MANY = 32;

    /** Characters of SQL text that are, several hundred rows: sending and reading them takes longer than a commit. */
    static final int LARGE = 32 * 1024;

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

    /**
     * The next group, to be given back with {@link #ended}; none while enough are under way.
     *
     * @param now {@link System#nanoTime}
     */
    synchronized Optional<Group> take(long now) {
        if (groupsUnderWay == limits.concurrency() || groupsUnderWay > 0 && mayGrow(now)) {
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

    /** Whether anything waits. */
    synchronized boolean isWaiting() {
        return !waiting.isEmpty();
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

    private boolean mayGrow(long now) {
        return waitingSize < LARGE
                && waiting.size() < MANY * groupsUnderWay
                && !waiting.isEmpty()
                && now - waiting.peek().since() < TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
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
