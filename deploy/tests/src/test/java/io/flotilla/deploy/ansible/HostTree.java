package io.flotilla.deploy.ansible;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flotilla.deploy.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** This machine's own file system, to be changed at will: what is written lies above it and is gone at the end. */
final class HostTree implements AutoCloseable {

    private final Path memory;
    private final Path root;

    private HostTree(Path directory) {
        memory = directory.resolve("memory");
        root = directory.resolve("root");
    }

    /** Skips the test where such a tree cannot be had. */
    static HostTree make(Path directory) throws IOException, InterruptedException {
        HostTree tree = new HostTree(directory);
        Files.createDirectories(tree.memory);
        Files.createDirectories(tree.root);
        boolean mounted = mount("-t", "tmpfs", "tmpfs", tree.memory);
        assumeTrue(mounted, "mounting needs root");
        Path above = Files.createDirectory(tree.memory.resolve("above"));
        Path work = Files.createDirectory(tree.memory.resolve("work"));
        String layers = "lowerdir=/,upperdir=" + above + ",workdir=" + work;
        if (!mount("-t", "overlay", "overlay", "-o", layers, tree.root)) {
            tree.close();
            assumeTrue(false, "there are no overlay file systems here");
        }
        mount("--bind", "/proc", tree.root.resolve("proc"));
        tree.keepServicesFromStarting();
        return tree;
    }

    private void keepServicesFromStarting() throws IOException {
        Path guard = root.resolve("usr/sbin/policy-rc.d");
        Files.writeString(guard, "#!/bin/sh\nexit 101\n");
        Files.setPosixFilePermissions(guard, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean mount(Object... arguments) throws IOException, InterruptedException {
        Object[] command = new Object[arguments.length + 1];
        command[0] = "mount";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Program.of(command).run().status() == 0;
    }

    Path root() {
        return root;
    }

    /** What a command says inside. */
    String run(Object... command) throws IOException, InterruptedException {
        Object[] inside = new Object[command.length + 2];
        inside[0] = "chroot";
        inside[1] = root;
        System.arraycopy(command, 0, inside, 2, command.length);
        return Program.of(inside).run().output();
    }

    @Override
    public void close() throws IOException {
        for (Path mounted : new Path[] {root.resolve("proc"), root, memory}) {
            try {
                Program.of("umount", mounted).run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
