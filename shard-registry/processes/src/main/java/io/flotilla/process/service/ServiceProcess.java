package io.flotilla.process.service;

import io.flotilla.process.Deadline;
import io.flotilla.process.DetachedProcess;
import io.flotilla.process.FreePort;
import io.flotilla.process.LogTail;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One Flotilla service as a process of this machine; it outlives the JVM that started it. */
public final class ServiceProcess {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Path log;
    private final String mark;
    private final DetachedProcess process;

    private ServiceProcess(Path directory, String name) {
        this.log = directory.resolve(name + ".log");
        this.mark = "-Dflotilla.process=" + directory.resolve(name);
        this.process = new DetachedProcess(directory.resolve(name + ".pid"), mark);
    }

    /** The service of that name whose files lie in the directory, running or not. */
    public static ServiceProcess open(Path directory, String name) {
        return new ServiceProcess(directory.toAbsolutePath().normalize(), name);
    }

    /**
     * Starts a service and returns once it says it is ready.
     *
     * @throws ProcessFailure if the jar is missing, the port is taken, it runs already, or it is not ready within two minutes; with
     *     the end of its log
     */
    public static ServiceProcess start(ServiceSpec spec) {
        ServiceProcess service = launch(spec);
        service.awaitReady(spec.port(), START);
        return service;
    }

    /** Starts a service without waiting for it; {@link #awaitReady} does that. So several can start at once. */
    public static ServiceProcess launch(ServiceSpec spec) {
        ServiceProcess service = open(spec.directory(), spec.name());
        if (service.running()) {
            throw new ProcessFailure(spec.name() + " of " + spec.directory() + " runs already");
        }
        if (!Files.isRegularFile(spec.jar())) {
            throw new ProcessFailure(spec.name() + " is not built: there is no " + spec.jar());
        }
        service.process.awaitEnd(STOP);
        FreePort.require(spec.port(), spec.name());
        Map<String, String> environment = new HashMap<>(spec.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(spec.port()));
        environment.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
        try {
            Files.createDirectories(spec.directory());
            if (Files.exists(service.log)) {
                Files.move(service.log, Path.of(service.log + ".old"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new ProcessFailure("cannot write to " + spec.directory() + ": " + e.getMessage(), e);
        }
        service.process.launch(service.command(spec), spec.directory(), environment, service.log);
        return service;
    }

    private List<String> command(ServiceSpec spec) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(spec.jvmOptions());
        command.add(mark);
        command.add("-jar");
        command.add(spec.jar().toString());
        return command;
    }

    /**
     * Waits for {@code GET /status} to answer 200.
     *
     * @throws ProcessFailure if it has ended, or is not ready after {@code bound}; it is then ended
     */
    public void awaitReady(int port, Duration bound) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(ANSWER).build();
        HttpRequest status = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status"))
                .timeout(ANSWER)
                .build();
        Deadline deadline = Deadline.in(bound);
        String last = "no answer";
        while (running()) {
            try {
                HttpResponse<String> answer = http.send(status, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return;
                }
                last = answer.statusCode() + " " + answer.body();
            } catch (IOException notYet) {
                last = "no answer";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!deadline.pause()) {
                process.kill();
                throw failure("was not ready after " + bound.toSeconds() + " s (/status: " + last + ")");
            }
        }
        throw failure("ended while starting");
    }

    private ProcessFailure failure(String what) {
        return new ProcessFailure(
                log.getFileName().toString().replaceFirst("\\.log$", "") + " " + what + "; " + LogTail.of(log, 25));
    }

    /** SIGTERM, which drains it; after half a minute SIGKILL. True if it ended by itself. */
    public boolean stop() {
        return stop(STOP);
    }

    /** As {@link #stop()} with another bound. */
    public boolean stop(Duration bound) {
        return process.stop(bound);
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        process.kill();
    }

    public boolean running() {
        return process.running();
    }

    public Path log() {
        return log;
    }
}
