package io.flotilla.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process that outlives the JVM that launched it, found again through its pid file. A pid alone proves nothing, since it may
 * have been given to another process: the command line must also carry the mark, an argument no other process has.
 */
public final class DetachedProcess {

    private static final Duration BEGINNING = Duration.ofSeconds(20);

    private final Path pidFile;
    private final String mark;

    /** @param mark one argument of the command line, unique to this process, such as the path of its configuration */
    public DetachedProcess(Path pidFile, String mark) {
        this.pidFile = pidFile;
        this.mark = mark;
    }

    /**
     * Starts the command in a session of its own, so that neither Ctrl-C nor the end of a terminal reaches it.
     *
     * @param environment what is added to this process's own environment
     * @param output      where its output is appended
     */
    public void launch(List<String> command, Path directory, Map<String, String> environment, Path output) {
        if (!command.contains(mark)) {
            throw new IllegalArgumentException("the command line lacks its mark " + mark);
        }
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(command))
                .directory(directory.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Path fresh = pidFile.resolveSibling(pidFile.getFileName() + ".new");
            Files.writeString(fresh, process.pid() + "\n");
            Files.move(fresh, pidFile, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProcessFailure("cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    /** setsid replaces itself with the command, so the pid stays the one we are told. */
    private static List<String> inOwnSession(List<String> command) {
        for (String folder : System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator)) {
            Path setsid = Path.of(folder, "setsid");
            if (Files.isExecutable(setsid)) {
                List<String> all = new ArrayList<>(List.of(setsid.toString()));
                all.addAll(command);
                return all;
            }
        }
        return command;
    }

    /** The process, if it runs. */
    public Optional<ProcessHandle> find() {
        Deadline deadline = Deadline.in(BEGINNING);
        ProcessStage stage = stage();
        while (stage == ProcessStage.BEGINNING && deadline.pause()) {
            stage = stage();
        }
        return stage == ProcessStage.RUNNING ? handle() : Optional.empty();
    }

    public boolean running() {
        return find().isPresent();
    }

    private ProcessStage stage() {
        return handle().map(process -> ProcessStage.of(process, mark)).orElse(ProcessStage.GONE);
    }

    private Optional<ProcessHandle> handle() {
        return pid().flatMap(ProcessHandle::of);
    }

    private Optional<Long> pid() {
        try {
            return Optional.of(Long.valueOf(Files.readString(pidFile).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Asks it to end (SIGTERM) and waits; true if it has ended, or was not running. */
    public boolean terminate(Duration bound) {
        find().ifPresent(ProcessHandle::destroy);
        return awaitEnd(bound);
    }

    /** Asks it to end, and after {@code bound} makes it. True if it ended by itself, or was not running. */
    public boolean stop(Duration bound) {
        boolean byItself = terminate(bound);
        if (!byItself) {
            kill();
        }
        return byItself;
    }

    /** Ends it at once (SIGKILL). */
    public void kill() {
        find().ifPresent(ProcessHandle::destroyForcibly);
        if (!awaitEnd(Duration.ofSeconds(30))) {
            throw new ProcessFailure("process " + pid().orElse(-1L) + " is still there after SIGKILL");
        }
    }

    /** Waits until it is gone with its files and ports; true if it is, or was not running. */
    public boolean awaitEnd(Duration bound) {
        Deadline deadline = Deadline.in(bound);
        while (stage() != ProcessStage.GONE) {
            if (!deadline.pause()) {
                return stage() == ProcessStage.GONE;
            }
        }
        return true;
    }
}
