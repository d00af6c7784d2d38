package io.flotilla.deploy.redeploy;

import io.flotilla.deploy.Checkout;
import io.flotilla.deploy.Program;
import io.flotilla.deploy.haproxy.Balancer;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.process.FreePort;
import io.flotilla.process.service.ServiceProcess;
import io.flotilla.testkit.Fleet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All of Flotilla as plain processes behind a real balancer: two replicas each of ingest, query and fleet, one registry, and the
 * servers of the test fleet. One for all tests of this JVM; it ends with it.
 */
public final class Deployment {

    private static final String PREFIX = "deployment-";
    private static final List<String> REPLICAS =
            List.of("ingest-1", "ingest-2", "query-1", "query-2", "fleet-1", "fleet-2");
    private static final String JAVA_OPTS = "-Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    private static final int FIRST_BUILD = 101;

    private static Deployment shared;

    private final Path directory;
    private final Fleet fleet = Fleet.shared();
    private final Balancer balancer;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private String version;

    private Deployment(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory.resolve("env"));
        balancer = new Balancer(directory);
        REPLICAS.forEach(name -> ports.put(name, FreePort.pick()));
    }

    /** Whether the programs are there that it needs. */
    static boolean possible() {
        return Program.find("haproxy").isPresent() && Program.find("curl").isPresent();
    }

    /** Started at first use. */
    public static synchronized Deployment shared() throws IOException, InterruptedException {
        if (shared == null) {
            Path target = Path.of("target").toAbsolutePath();
            removeLeftovers(target);
            Deployment fresh = new Deployment(
                    target.resolve(PREFIX + ProcessHandle.current().pid()));
            Runtime.getRuntime().addShutdownHook(new Thread(fresh::end, "end of the deployment"));
            fresh.start();
            shared = fresh;
        }
        return shared;
    }

    private void start() throws IOException, InterruptedException {
        fleet.registry().start();
        version = new Release(directory.resolve("releases")).make(FIRST_BUILD);
        balancer.start(addresses());
        StringBuilder table = new StringBuilder();
        ports.forEach((name, port) -> table.append("%s %s 127.0.0.1:%d%n".formatted(name, service(name), port)));
        Files.writeString(directory.resolve("replicas"), table);
        Files.writeString(directory.resolve("redeploy.env"), "BALANCER=" + balancer.stateUrl() + "\n");
        write("ingest", account(DatabaseAccount.INGEST));
        write("query", account(DatabaseAccount.QUERY));
        Map<String, String> ofFleet = new HashMap<>(account(DatabaseAccount.FLEET));
        ofFleet.put("FLOTILLA_MANAGER_HOST", fleet.manager().host());
        ofFleet.put("FLOTILLA_MANAGER_PORT", Integer.toString(fleet.manager().port()));
        ofFleet.put("FLOTILLA_MANAGER_DATABASE", Fleet.MANAGER_DATABASE);
        ofFleet.put("FLOTILLA_MANAGER_USERNAME", DatabaseAccount.MANAGER.username());
        ofFleet.put("FLOTILLA_MANAGER_PASSWORD", fleet.password(DatabaseAccount.MANAGER));
        ofFleet.put("FLOTILLA_FLEET_SECRET_KEY", "5a".repeat(32));
        write("fleet", ofFleet);
        redeploy("--start", version).orFail();
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        ports.forEach((name, port) ->
                addresses.put("FLOTILLA_" + name.toUpperCase(Locale.ROOT).replace('-', '_'), "127.0.0.1:" + port));
        addresses.put(
                "FLOTILLA_REGISTRY_1",
                "127.0.0.1:" + URI.create(fleet.registry().url()).getPort());
        addresses.put("FLOTILLA_REGISTRY_2", "127.0.0.1:" + FreePort.pick());
        return addresses;
    }

    private Map<String, String> account(DatabaseAccount account) {
        return Map.of(
                "FLOTILLA_MYSQL_USERNAME", account.username(), "FLOTILLA_MYSQL_PASSWORD", fleet.password(account));
    }

    private void write(String service, Map<String, String> more) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>(more);
        environment.put("JAVA_OPTS", JAVA_OPTS);
        environment.put("FLOTILLA_REGISTRY_URL", balancer.registryUrl());
        StringBuilder text = new StringBuilder();
        environment.forEach((key, value) -> text.append(key + "=" + value + "\n"));
        Path file = directory.resolve("env").resolve(service + ".env");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    /** Runs the shipped program on this deployment. */
    Program.Outcome redeploy(String... arguments) throws IOException, InterruptedException {
        Object[] command = Stream.concat(
                        Stream.of(Checkout.resolve("deploy/redeploy/redeploy"), "--processes", directory),
                        Stream.of(arguments))
                .toArray();
        return Program.of(command)
                .with(Map.of("JAVA_HOME", System.getProperty("java.home")))
                .run();
    }

    Release releases() {
        return new Release(directory.resolve("releases"));
    }

    /** What the replicas ran at first. */
    String version() {
        return version;
    }

    public Balancer balancer() {
        return balancer;
    }

    public Fleet fleet() {
        return fleet;
    }

    /** The replicas' ports by name. */
    public Map<String, Integer> ports() {
        return Map.copyOf(ports);
    }

    ServiceProcess process(String replica) {
        return ServiceProcess.open(directory.resolve("run"), replica);
    }

    private static String service(String replica) {
        return replica.substring(0, replica.lastIndexOf('-'));
    }

    private void end() {
        balancer.close();
        killAll(directory);
    }

    private static void killAll(Path directory) {
        REPLICAS.forEach(
                name -> ServiceProcess.open(directory.resolve("run"), name).kill());
    }

    /** Of a test JVM that was killed before it could end them. */
    private static void removeLeftovers(Path target) throws IOException {
        try (Stream<Path> folders = Files.list(target)) {
            folders.filter(folder -> folder.getFileName().toString().matches(PREFIX + "\\d+"))
                    .filter(folder -> ProcessHandle.of(Long.parseLong(
                                    folder.getFileName().toString().substring(PREFIX.length())))
                            .isEmpty())
                    .forEach(Deployment::killAll);
        }
    }
}
