package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.process.Deadline;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A systemd unit of a host, over one connection. */
final class Unit {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final SshConnection host;
    private final UnitName name;
    private final SshDriverConfig config;

    Unit(SshConnection host, UnitName name, SshDriverConfig config) {
        this.host = host;
        this.name = name;
        this.config = config;
    }

    /** How it is; fails when the host does not have it. */
    UnitState look() {
        return look("0");
    }

    private UnitState look(String former) {
        SshAnswer answer = host.run("sh -s", script(former).calling("look"), config.commandTimeout())
                .require("systemctl show " + name);
        UnitState state = UnitState.parse(answer.out());
        if (!state.exists()) {
            throw failure("does not have the unit " + name);
        }
        return state;
    }

    /** Starts it, and returns when it has been up for a while as one and the same process. */
    void start() {
        Deadline deadline = Deadline.in(config.startTimeout());
        try {
            host.run("sh -s", script("0").calling("start"), config.startTimeout())
                    .require("systemctl start " + name);
            awaitSteady(deadline);
        } catch (DriverFailure e) {
            throw new DriverFailure(e.getMessage() + giveUp(), e);
        }
    }

    private void awaitSteady(Deadline deadline) {
        UnitState first = look();
        Deadline steady = Deadline.in(config.steadyTime());
        UnitState now = first;
        while (!now.up() || !steady.passed()) {
            if (now.gone() || now.flaps() || first.up() && !now.same(first)) {
                throw failure("started the unit %s, which ended at once: it is %s; journalctl -u %s says more"
                        .formatted(name, now, name));
            }
            if (deadline.passed() || Thread.currentThread().isInterrupted()) {
                throw failure("has not brought the unit %s up after %d s: it is %s"
                        .formatted(name, config.startTimeout().toSeconds(), now));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            UnitState before = now;
            now = look();
            if (!before.up() && now.up()) {
                first = now;
                steady = Deadline.in(config.steadyTime());
            }
        }
    }

    /** What was to be started and did not come up must not come up later, behind everybody's back. */
    private String giveUp() {
        try {
            UnitState state = look();
            if (state.gone()) {
                return "";
            }
            stop(state);
            return "; it was stopped again";
        } catch (DriverFailure e) {
            return "; nobody knows whether it comes up later";
        }
    }

    /** Stops it, and returns when nothing of it is left. */
    void stop(UnitState before) {
        Deadline deadline = Deadline.in(config.stopTimeout());
        host.run("sh -s", script("0").calling("stop"), config.stopTimeout()).require("systemctl stop " + name);
        UnitState now = look(before.process());
        while (!now.gone()) {
            if (deadline.passed() || Thread.currentThread().isInterrupted()) {
                throw failure("has not ended the unit %s after %d s: it is %s"
                        .formatted(name, config.stopTimeout().toSeconds(), now));
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            now = look(before.process());
        }
    }

    private ShellScript script(String former) {
        return ShellScript.named("unit.sh")
                .with("unit", name)
                .with("sudo", config.sudo() ? "yes" : "no")
                .with("former", former);
    }

    private DriverFailure failure(String what) {
        return new DriverFailure(host.host() + " " + what);
    }
}
