package io.flotilla.local;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.run.Deployment;
import io.flotilla.local.run.Holder;
import io.flotilla.local.run.Stopwatch;
import io.flotilla.local.run.UpOptions;
import io.flotilla.process.Deadline;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code down}: ends the process that runs a data directory, waits for it, and stops what a killed one has left. */
@Command(name = "down", description = "Stops all of Flotilla on this machine. The data stays; up brings it back.")
final class DownCommand implements Callable<Integer> {

    private static final Duration BOUND = Duration.ofMinutes(4);

    @Mixin
    private DataOption data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    @Override
    public Integer call() throws IOException {
        Console console = Console.out();
        DataDirectory directory = data.directory();
        if (!Files.exists(directory.lock())) {
            console.line("Nothing to stop: there is no Flotilla in " + directory.path());
            return 0;
        }
        Optional<Holder> holder = Holder.of(directory);
        if (holder.isPresent()) {
            end(directory, holder.get(), console);
        }
        Deployment left =
                Deployment.of(directory, new UpOptions(data.checkout(), 0, Optional.empty(), false, false), console);
        if (left.anythingRuns()) {
            Stopwatch watch = new Stopwatch();
            console.line("Stopping what a killed up has left running");
            left.stop();
            console.line("Everything is stopped after " + Console.seconds(watch.time()));
        } else if (holder.isEmpty()) {
            console.line("Nothing to stop: nothing of " + directory.path() + " runs");
        }
        return 0;
    }

    private static void end(DataDirectory directory, Holder holder, Console console) throws IOException {
        LogFollower log = LogFollower.fromEnd(directory.log());
        holder.process().ifPresent(ProcessHandle::destroy);
        Deadline deadline = Deadline.in(BOUND);
        while (Holder.of(directory).isPresent()) {
            log.copyTo(console);
            if (!deadline.pause()) {
                throw new ProcessFailure("process %d has not ended after %d minutes; see %s"
                        .formatted(holder.pid(), BOUND.toMinutes(), directory.log()));
            }
        }
        log.copyTo(console);
    }
}
