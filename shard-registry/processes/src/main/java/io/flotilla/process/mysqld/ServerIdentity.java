package io.flotilla.process.mysqld;

import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/** What a server's directory says it is: enough to run it again from another JVM. */
record ServerIdentity(ServerBinaries binaries, int port, int serverId, boolean readOnly) {

    static ServerIdentity of(ServerSpec spec) {
        return new ServerIdentity(spec.binaries(), spec.port(), spec.serverId(), false);
    }

    ServerIdentity withReadOnly(boolean value) {
        return new ServerIdentity(binaries, port, serverId, value);
    }

    ServerIdentity withBinaries(ServerBinaries others) {
        return new ServerIdentity(others, port, serverId, readOnly);
    }

    static ServerIdentity read(Path file) {
        Properties all = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            all.load(reader);
        } catch (IOException e) {
            throw new ProcessFailure(file.getParent() + " holds no server (no readable " + file.getFileName() + ")", e);
        }
        ServerBinaries binaries = new ServerBinaries(
                Path.of(all.getProperty("mysqld")),
                ServerFlavour.valueOf(all.getProperty("flavour")),
                all.getProperty("version"),
                Optional.ofNullable(all.getProperty("home")).map(Path::of));
        return new ServerIdentity(
                binaries,
                Integer.parseInt(all.getProperty("port")),
                Integer.parseInt(all.getProperty("server-id")),
                Boolean.parseBoolean(all.getProperty("read-only")));
    }

    void write(Path file) {
        Properties all = new Properties();
        all.setProperty("mysqld", binaries.mysqld().toString());
        all.setProperty("flavour", binaries.flavour().name());
        all.setProperty("version", binaries.version());
        binaries.home().ifPresent(home -> all.setProperty("home", home.toString()));
        all.setProperty("port", Integer.toString(port));
        all.setProperty("server-id", Integer.toString(serverId));
        all.setProperty("read-only", Boolean.toString(readOnly));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(fresh)) {
                all.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ProcessFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
