package io.flotilla.soak.fault;

import io.flotilla.soak.fleet.SoakFleet;
import io.flotilla.soak.fleet.SoakShard;
import io.flotilla.soak.proxy.Weather;
import java.util.List;
import java.util.Locale;

/** The faults there are. Which shard or replica they meet changes from round to round. */
public enum FaultKind {
    /** The server of a shard is killed while a COMMIT is under way, and started again on the same data. */
    KILL_SHARD,
    /** An ingest replica is killed while a COMMIT is under way, and started again. */
    KILL_INGEST,
    /** The registry is killed while families and fields are being made, and started again. */
    KILL_REGISTRY,
    /** A shard takes connections, and nothing comes back. */
    BLACK_HOLE,
    /** Connections end after COMMIT was done, and before anybody hears of it. */
    CUT_COMMIT,
    /** Connections end with COMMIT on its way to the server. */
    CUT_BEFORE_COMMIT;

    /** The fault as it is to happen in this round, counted from 0. */
    public Fault on(SoakFleet fleet, int round) {
        SoakShard shard = pick(fleet.shards(), round);
        return switch (this) {
            case KILL_SHARD -> new KilledShard(shard);
            case KILL_INGEST ->
                new KilledIngest(
                        pick(fleet.ingest(), round), round % fleet.ingest().size(), shard);
            case KILL_REGISTRY -> new KilledRegistry(fleet.registry());
            case BLACK_HOLE -> new BadWeather(shard, Weather.BLACK_HOLE);
            case CUT_COMMIT -> new BadWeather(shard, Weather.CUT_AFTER_COMMIT);
            case CUT_BEFORE_COMMIT -> new BadWeather(shard, Weather.CUT_BEFORE_COMMIT);
        };
    }

    /** Whether new families and fields are to be made meanwhile. */
    public boolean needsPioneers() {
        return this == KILL_REGISTRY;
    }

    /** How many sendings are to fail before it is mended; who needs the registry is told only after some seconds. */
    public int failures() {
        return this == KILL_REGISTRY ? 2 : 12;
    }

    private static <T> T pick(List<T> all, int round) {
        return all.get(round % all.size());
    }

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
