package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.DriverFailure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.session.ClientSession;

/** A connection to a host that has proved who it is. For one thread. */
final class SshConnection implements AutoCloseable {

    private final HostPort host;
    private final ClientSession session;

    SshConnection(HostPort host, ClientSession session) {
        this.host = host;
        this.session = session;
    }

    HostPort host() {
        return host;
    }

    /**
     * Runs a command, and returns when it has ended.
     *
     * @param command a constant: values belong into the input
     * @throws LostCommand when it has not ended in time, or nobody knows how it has
     */
    SshAnswer run(String command, String input, Duration bound) {
        BoundedOutput out = new BoundedOutput();
        BoundedOutput err = new BoundedOutput();
        long end = System.nanoTime() + bound.toNanos();
        try (ChannelExec channel = session.createExecChannel(command)) {
            channel.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            channel.setOut(out);
            channel.setErr(err);
            channel.open().verify(left(end));
            if (channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), left(end))
                    .contains(ClientChannelEvent.TIMEOUT)) {
                channel.close(true);
                throw new LostCommand("%s has not done it within %d ms".formatted(host, bound.toMillis()));
            }
            Integer status = channel.getExitStatus();
            if (status == null) {
                throw new LostCommand(host + " ended the connection in the middle of it");
            }
            return new SshAnswer(host, status, out.text(), err.text());
        } catch (IOException e) {
            throw new LostCommand(host + " ended the connection in the middle of it");
        }
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }

    /** A command of which nobody knows whether it was done, or is being done. */
    static final class LostCommand extends DriverFailure {

        LostCommand(String message) {
            super(message);
        }
    }

    /** At once: a host that is gone would not answer a farewell. */
    @Override
    public void close() {
        session.close(true);
    }
}
