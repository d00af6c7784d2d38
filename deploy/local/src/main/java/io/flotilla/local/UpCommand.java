package io.flotilla.local;

import io.flotilla.local.fleet.DataDirectory;
import io.flotilla.local.run.Deployment;
import io.flotilla.local.run.Holder;
import io.flotilla.local.run.RunLock;
import io.flotilla.local.run.Stopwatch;
import io.flotilla.local.run.UpOptions;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: starts everything, and says so when somebody has done that already. */
@Command(
        name = "up",
        description = {
            "Starts all of Flotilla on this machine: five MySQL servers (the manager's and two replicated pairs), four services"
                    + " and the gateway. Builds first what is missing or older than its sources."
        },
        footer = {
            "",
            "Ctrl-C, or deploy/local/down, stops everything; the data stays. A second up on the same directory starts the servers"
                    + " that have ended and tells where everything is."
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Of the gateway (default: 8080).")
    private int port;

    @Option(names = "--detach", description = "Return when everything is ready, and leave it running.")
    private boolean detach;

    @Option(
            names = "--mysqld",
            paramLabel = "PATH",
            description = "Use this MySQL or MariaDB server instead of the bundled MariaDB.")
    private Optional<Path> mysqld;

    @Option(names = "--raw-logs", description = "Also keep the original events, in raw_logs on each shard.")
    private boolean rawLogs;

    @Option(
            names = "--any-ports",
            description = "At the first start, choose any free ports for servers and services, not the usual ones.")
    private boolean anyPorts;

    /** The script has acted on it already. */
    @Option(names = "--no-build", description = "Run what is built, even when its sources are newer.")
    private boolean noBuild;

    @Option(names = "--in-background", hidden = true, description = "This is what a detached up has started.")
    private boolean inBackground;

    @Override
    public Integer call() throws IOException {
        DataDirectory directory = data.directory().make();
        Optional<Holder> holder = Holder.of(directory);
        if (holder.isPresent()) {
            return new SecondUp(directory, options(), Console.out()).tell(holder.get());
        }
        if (detach) {
            return new DetachedUp(directory, options(), Console.out()).run();
        }
        Optional<RunLock> lock = RunLock.tryTake(directory);
        if (lock.isEmpty()) {
            throw new ProcessFailure("another up was faster on " + directory.path());
        }
        try (RunLock held = lock.get()) {
            return run(held, directory);
        }
    }

    private int run(RunLock lock, DataDirectory directory) throws IOException {
        Stopwatch watch = new Stopwatch();
        Console console = inBackground ? Console.out() : Console.out().keptIn(directory.log());
        lock.tell(Holder.self(port, Holder.State.STARTING));
        console.line("Starting Flotilla in " + directory.path());
        Deployment deployment = Deployment.of(directory, options(), console);
        Ending ending = new Ending(deployment, lock, port, console);
        Runtime.getRuntime().addShutdownHook(new Thread(ending, "ending"));
        try {
            deployment.start();
        } catch (ProcessFailure failure) {
            if (ending.begun()) {
                return await();
            }
            console.line("error: " + failure.getMessage());
            return 1;
        }
        lock.tell(Holder.self(port, Holder.State.READY));
        console.line("Everything is ready after " + Console.seconds(watch.time()));
        new NextSteps(directory, deployment.ports(), data.forOtherCommands())
                .lines("http://localhost:" + port)
                .forEach(console::line);
        return await();
    }

    /** For the signal that ends this process. */
    private static int await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private UpOptions options() {
        return new UpOptions(data.checkout(), port, mysqld.map(Path::toAbsolutePath), rawLogs, anyPorts);
    }
}
