package io.flotilla.process.mysqld;

import io.flotilla.process.ProcessFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The programs a server is made from.
 *
 * @param mysqld  the server program
 * @param flavour MySQL or MariaDB
 * @param version such as {@code 11.4.5}
 * @param home    where the bundled server lies, with its {@code share} folder; empty for an installed one, which knows itself
 */
public record ServerBinaries(Path mysqld, ServerFlavour flavour, String version, Optional<Path> home) {

    private static final Pattern VERSION = Pattern.compile("Ver\\s+(\\d+\\.\\d+\\.\\d+)");

    /** The MariaDB that comes with Flotilla, unpacked once per user below {@code ~/.cache/flotilla} and shared from there. */
    public static ServerBinaries bundled() {
        return bundled(BundledMariaDb.cache());
    }

    /** The MariaDB that comes with Flotilla, unpacked into a folder of this directory unless it is there already. */
    public static ServerBinaries bundled(Path unpackInto) {
        return BundledMariaDb.unpack(unpackInto.toAbsolutePath().normalize());
    }

    /**
     * A server somebody installed.
     *
     * @throws ProcessFailure if it is not a program, or not a MySQL or MariaDB server
     */
    public static ServerBinaries installed(Path mysqld) {
        Path program = mysqld.toAbsolutePath().normalize();
        if (!Files.isRegularFile(program) || !Files.isExecutable(program)) {
            throw new ProcessFailure("there is no server program at " + mysqld);
        }
        String line = run(program, "--no-defaults", "--version");
        return new ServerBinaries(program, ServerFlavour.of(line), version(line), Optional.empty());
    }

    private static String version(String line) {
        Matcher matcher = VERSION.matcher(line);
        if (!matcher.find()) {
            throw new ProcessFailure("no version in: " + line.strip());
        }
        return matcher.group(1);
    }

    /** The folder with the scripts that make MariaDB's system tables: beside the program, or where packages put it. */
    Path scripts() {
        return Stream.concat(home.stream().map(dir -> dir.resolve("share")), shareFolders())
                .filter(folder -> Files.exists(folder.resolve("mariadb_system_tables.sql"))
                        || Files.exists(folder.resolve("mysql_system_tables.sql")))
                .findFirst()
                .orElseThrow(() -> new ProcessFailure("no scripts for the system tables near " + mysqld));
    }

    /** The first of these programs that lies beside the server, or where packages put it. */
    Path program(String... names) {
        return Stream.of(mysqld, realPath(mysqld))
                .map(Path::getParent)
                .flatMap(folder -> Stream.of(folder, folder.resolveSibling("bin")))
                .flatMap(folder -> Stream.of(names).map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new ProcessFailure("no " + String.join(" or ", names) + " near " + mysqld));
    }

    private Stream<Path> shareFolders() {
        return Stream.of(mysqld, realPath(mysqld), Path.of("/usr/sbin/mariadbd"))
                .map(program -> program.getParent().resolveSibling("share"))
                .flatMap(share -> Stream.of(share, share.resolve("mysql"), share.resolve("mariadb")));
    }

    private static Path realPath(Path program) {
        try {
            return program.toRealPath();
        } catch (IOException gone) {
            return program;
        }
    }

    private static String run(Path program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new ProcessFailure(String.join(" ", command) + " ended with " + exit + ": " + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new ProcessFailure("cannot run " + program + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProcessFailure("interrupted while asking " + program + " for its version", e);
        }
    }
}
