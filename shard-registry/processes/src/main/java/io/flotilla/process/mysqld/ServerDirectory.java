package io.flotilla.process.mysqld;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** What lies where in a server's directory. */
record ServerDirectory(Path path) {

    /** {@code sun_path} of a socket address has 108 bytes, the last of which is NUL (unix(7)). */
    private static final int LONGEST_SOCKET_PATH = 107;

    /** The options the server runs with, written anew at every start. */
    Path options() {
        return path.resolve("my.cnf");
    }

    /** An operator's own options; appended to the others, if it is there, and so the ones that win. */
    Path localOptions() {
        return path.resolve("local.cnf");
    }

    /** Lets a plain client in as the administrator: {@code mysql --defaults-file=client.cnf}. */
    Path client() {
        return path.resolve("client.cnf");
    }

    /** What this directory is: written last when a server is made. */
    Path identity() {
        return path.resolve("server.properties");
    }

    Path data() {
        return path.resolve("data");
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    Path errorLog() {
        return path.resolve("error.log");
    }

    /** What the server prints before it opens its error log. */
    Path output() {
        return path.resolve("output.log");
    }

    /** Ours, beside the one the server itself keeps in its data: that one is there only between start and shutdown. */
    Path pidFile() {
        return path.resolve("server.pid");
    }

    /** Statements of the first start; gone once they have been run. */
    Path firstStart() {
        return path.resolve("first-start.sql");
    }

    Path lock() {
        return path.resolve(".lock");
    }

    Path socket() {
        Path here = path.resolve("mysqld.sock");
        if (here.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_SOCKET_PATH) {
            return here;
        }
        return Path.of(System.getProperty("java.io.tmpdir"), "flotilla-%08x.sock".formatted(path.hashCode()));
    }

    /** Replaces a file that only its owner may read. */
    static void writeSecret(Path file, String content) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content, StandardOpenOption.WRITE);
    }
}
