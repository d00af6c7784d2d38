package io.flotilla.local.run;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.fleet.PrivateFile;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Who runs a data directory.
 *
 * @param pid     of the process
 * @param started when it began; with the pid this names one process, also after the pid was given away again
 * @param port    of the gateway
 * @param state   how far it is
 */
public record Holder(long pid, Instant started, int port, State state) {

    /** The same process is seen to have begun at times that differ by this much, when the clock is set meanwhile. */
    private static final Duration ABOUT = Duration.ofSeconds(5);

    /** The life of a run. */
    public enum State {
        STARTING,
        READY,
        STOPPING
    }

    /** This process. */
    public static Holder self(int port, State state) {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(self.pid(), start(self), port, state);
    }

    /** The process that runs a directory; empty when nobody does. Looks only: trying the lock would keep it from others. */
    public static Optional<Holder> of(DataDirectory directory) throws IOException {
        return read(PrivateFile.readProperties(directory.holder()))
                .filter(holder -> holder.process().isPresent());
    }

    /** The process itself, while it lives. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(started, start(process)).abs().compareTo(ABOUT) < 0);
    }

    private static Instant start(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    /** What the file says, whether or not that process is still there. */
    static Optional<Holder> read(Properties written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Holder(
                Long.parseLong(written.getProperty("pid")),
                Instant.parse(written.getProperty("started")),
                Integer.parseInt(written.getProperty("port")),
                State.valueOf(written.getProperty("state"))));
    }

    String write() {
        return "pid=%d%nstarted=%s%nport=%d%nstate=%s%n".formatted(pid, started, port, state);
    }

    /** Where the gateway answers. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
