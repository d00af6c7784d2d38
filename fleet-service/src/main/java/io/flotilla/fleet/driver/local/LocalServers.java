package io.flotilla.fleet.driver.local;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.process.mysqld.MysqlServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directories of the local servers. */
@ApplicationScoped
class LocalServers {

    private final LocalDriverConfig config;

    LocalServers(LocalDriverConfig config) {
        this.config = config;
    }

    /** Where the server of this host lies, or would. */
    Path directory(String host) {
        Path all = config.directory()
                .orElseThrow(
                        () -> new DriverFailure("No local servers here: flotilla.fleet.local.directory is not set"))
                .toAbsolutePath()
                .normalize();
        Path directory = all.resolve(host).normalize();
        if (!all.equals(directory.getParent())) {
            throw new DriverFailure("A host called " + host + " has no directory");
        }
        return directory;
    }

    /** The server of this host. */
    MysqlServer open(String host) {
        Path directory = directory(host);
        if (!Files.isReadable(directory)) {
            throw new DriverFailure("There is no local server " + host + ": " + directory + " cannot be read");
        }
        return MysqlServer.open(directory);
    }
}
