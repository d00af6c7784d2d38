package io.flotilla.local.fleet;

import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What lies where under the one directory that holds everything. */
public record DataDirectory(Path path) {

    public DataDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * Makes the directories; only their owner may enter.
     *
     * @throws ProcessFailure if something else is in there already
     */
    public DataDirectory make() throws IOException {
        if (Files.exists(path) && !Files.exists(lock()) && !isEmpty()) {
            throw new ProcessFailure(
                    path + " is not empty and holds nothing of Flotilla's: give an empty or a new directory");
        }
        PrivateFile.directory(path);
        PrivateFile.makeEmpty(lock());
        PrivateFile.directory(services());
        PrivateFile.directory(clients());
        return this;
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isEmpty();
        }
    }

    /** All servers, each in a directory called like it. */
    public Path servers() {
        return path.resolve("servers");
    }

    public Path server(ServerName server) {
        return servers().resolve(server.toString());
    }

    /** Says that a replica has been made to follow its primary, which is done once. */
    public Path followsMark(ServerName replica) {
        return servers().resolve(replica + ".follows");
    }

    /** What the fleet service begins with. */
    public Path inventory() {
        return path.resolve("inventory.json");
    }

    /** Logs and pid files of the services. */
    public Path services() {
        return path.resolve("services");
    }

    /** Option files for a plain {@code mysql} client, one for each shard. */
    public Path clients() {
        return path.resolve("clients");
    }

    public Path client(ShardPlan shard) {
        return clients().resolve(shard.name() + ".cnf");
    }

    /** The bundled server, unpacked. */
    public Path programs() {
        return path.resolve("programs");
    }

    public Path ports() {
        return path.resolve("ports.properties");
    }

    public Path passwords() {
        return path.resolve("passwords.properties");
    }

    /** Held by the process that runs everything, and by nobody else; says that the directory is ours. */
    public Path lock() {
        return path.resolve("up.lock");
    }

    /** Who holds the lock. */
    public Path holder() {
        return path.resolve("up.properties");
    }

    /** What {@code up} has printed. */
    public Path log() {
        return path.resolve("up.log");
    }

    /** The pid of a detached {@code up}. */
    public Path pidFile() {
        return path.resolve("up.pid");
    }
}
