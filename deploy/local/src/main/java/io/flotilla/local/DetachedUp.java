package io.flotilla.local;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.run.Holder;
import io.flotilla.local.run.UpOptions;
import io.flotilla.process.Deadline;
import io.flotilla.process.DetachedProcess;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts {@code up} as a process of its own session, shows what it prints until it is ready, and leaves it alone. */
final class DetachedUp {

    private static final Duration BOUND = Duration.ofMinutes(10);

    private final DataDirectory directory;
    private final UpOptions options;
    private final Console console;

    DetachedUp(DataDirectory directory, UpOptions options, Console console) {
        this.directory = directory;
        this.options = options;
        this.console = console;
    }

    /** Gives 0 when everything is ready, 1 when the other process has ended before that. */
    int run() throws IOException {
        String mark = "--data=" + directory.path();
        DetachedProcess process = new DetachedProcess(directory.pidFile(), mark);
        LogFollower log = LogFollower.fromEnd(directory.log());
        process.launch(command(mark), options.checkout(), Map.of(), directory.log());
        Deadline deadline = Deadline.in(BOUND);
        while (process.running()) {
            boolean ready = isReady();
            log.copyTo(console);
            if (ready) {
                return 0;
            }
            if (!deadline.pause()) {
                throw new ProcessFailure("not ready after " + BOUND.toMinutes() + " minutes; see " + directory.log());
            }
        }
        log.copyTo(console);
        return 1;
    }

    /** The lines printed after this state was written are part of what is shown: the last thing a start prints. */
    private boolean isReady() throws IOException {
        Optional<Holder> holder = Holder.of(directory);
        return holder.filter(h -> h.state() == Holder.State.READY).isPresent();
    }

    private List<String> command(String mark) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "up", mark));
        command.add("--in-background");
        command.add("--checkout=" + options.checkout());
        command.add("--port=" + options.port());
        options.mysqld().ifPresent(path -> command.add("--mysqld=" + path));
        if (options.rawLogs()) {
            command.add("--raw-logs");
        }
        if (options.anyPorts()) {
            command.add("--any-ports");
        }
        return command;
    }
}
