package io.flotilla.ingest.store;

import java.util.concurrent.TimeUnit;

/**
 * Whether a server answers, judged by a clock of our own: beats a quarter of a second apart, as far as this process runs at all. So a
 * pause of ours is never taken for silence of the server's; beats that a timer makes up for afterwards do not count.
 *
 * <p>A server that owes an answer and says nothing for {@link #SUSPICIOUS} beats is asked for a sign of life over another connection;
 * at {@link #DEAD} beats it counts as down. While it is down it is asked again and again, until it answers or nobody wants it any more.
 * Thread-safe.
 */
final class Pulse {

    /** Time between two beats. */
    static final int BEAT_MILLIS = 250;

    /** A second of silence. */
    static final int SUSPICIOUS = 4;

    /** Two and a half seconds of silence, of which the sign of life was given one and a half. */
    static final int DEAD = 10;

    /** Half a minute. */
    static final int FORGOTTEN = 120;

    /** What is to be done at a beat. */
    enum Action {
        NOTHING,
        /** Ask for a sign of life; what comes of it is told to {@link #heard} or {@link #refused}. */
        ASK,
        /** The server has just gone down: cut what waits for it. */
        CUT,
        /** Nothing left to watch. */
        REST
    }

    private static final long SHORTEST_BEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(BEAT_MILLIS / 2);

    private long lastBeat = System.nanoTime() - SHORTEST_BEAT_NANOS;
    private int silent;
    private int unwanted;
    private boolean asked;
    private boolean down;

    /** The server has said something, whatever it was. */
    synchronized void heard() {
        silent = 0;
        asked = false;
        down = false;
    }

    /** A connection to the server could not even be made, or broke. */
    synchronized void suspect() {
        silent = Math.max(silent, SUSPICIOUS - 1);
    }

    /** The question for a sign of life failed, and nobody need wait for it any longer. */
    synchronized void refused() {
        silent = Math.max(silent, DEAD - 1);
        asked = false;
    }

    synchronized boolean isDown() {
        return down;
    }

    /** Somebody wants the server. */
    synchronized void wanted() {
        unwanted = 0;
    }

    /**
     * @param owing whether the server owes an answer to anybody
     * @param now   {@link System#nanoTime}
     */
    synchronized Action beat(boolean owing, long now) {
        if (now - lastBeat < SHORTEST_BEAT_NANOS) {
            return Action.NOTHING;
        }
        lastBeat = now;
        unwanted = owing ? 0 : unwanted + 1;
        if (down) {
            return beatWhileDown();
        }
        if (!owing && silent < SUSPICIOUS - 1) {
            silent = 0;
            return unwanted > 1 ? Action.REST : Action.NOTHING;
        }
        silent++;
        if (silent >= DEAD) {
            down = true;
            asked = false;
            silent = 0;
            return Action.CUT;
        }
        return silent >= SUSPICIOUS ? ask() : Action.NOTHING;
    }

    private Action beatWhileDown() {
        if (unwanted >= FORGOTTEN) {
            heard();
            return Action.REST;
        }
        silent++;
        if (silent >= DEAD - SUSPICIOUS) {
            silent = 0;
            asked = false;
        }
        return ask();
    }

    private Action ask() {
        if (asked) {
            return Action.NOTHING;
        }
        asked = true;
        return Action.ASK;
    }
}
