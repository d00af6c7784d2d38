package io.flotilla.fleet.driver.ssh;

import io.flotilla.process.Deadline;
import io.flotilla.process.FileTree;
import io.flotilla.process.FreePort;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A host to log in to: a real sshd on a port of this machine, whose sessions find a stand-in for systemctl. */
final class SshHost implements AutoCloseable {

    static final String WHY_NOT = "/usr/sbin/sshd and ssh-keygen are not installed";

    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path directory;
    private final int port = FreePort.pick();
    private Process sshd;

    private SshHost(Path directory) {
        this.directory = directory;
    }

    static boolean installed() {
        return Files.isExecutable(PROGRAM) && Files.isExecutable(Path.of("/usr/bin/ssh-keygen"));
    }

    static SshHost start() {
        try {
            SshHost host = new SshHost(Files.createTempDirectory("flotilla-ssh").toRealPath());
            host.prepare();
            host.run();
            return host;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no sshd: " + e.getMessage(), e);
        }
    }

    private void prepare() throws IOException, InterruptedException {
        for (String folder : new String[] {"bin", "units", "wants", "servers"}) {
            Files.createDirectory(file(folder));
        }
        Path systemctl = file("bin/systemctl");
        try (InputStream in = SshHost.class.getResourceAsStream("/ssh/systemctl")) {
            Files.copy(in, systemctl);
        }
        Files.setPosixFilePermissions(systemctl, PosixFilePermissions.fromString("rwxr-xr-x"));
        generate("ed25519", "host");
        generate("ecdsa", "host_ecdsa");
        generate("ed25519", "key");
        generate("rsa", "key_rsa");
        generate("ed25519", "stranger");
        Files.writeString(
                file("authorized_keys"), Files.readString(file("key.pub")) + Files.readString(file("key_rsa.pub")));
        know("host");
        Files.writeString(
                file("options.cnf"),
                "[mysqld]\nbind-address=127.0.0.1\ninnodb-buffer-pool-size=32M\nperformance-schema=OFF\n");
        Files.writeString(file("sshd_config"), """
                Port %1$d
                ListenAddress 127.0.0.1
                HostKey %2$s/host_ecdsa
                HostKey %2$s/host
                AuthorizedKeysFile %2$s/authorized_keys
                PidFile %2$s/sshd.pid
                UsePAM no
                StrictModes no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                PermitRootLogin prohibit-password
                MaxStartups 100
                SetEnv PATH=%2$s/bin:/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin
                """.formatted(port, directory));
    }

    private void generate(String type, String name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "ssh-keygen",
                        "-q",
                        "-t",
                        type,
                        "-N",
                        "",
                        "-f",
                        file(name).toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("ssh-keygen failed");
        }
    }

    private void run() throws IOException {
        if (System.getProperty("user.name").equals("root")) {
            // Where sshd locks itself in before a login; its own service makes it at its start.
            Files.createDirectories(Path.of("/run/sshd"));
        }
        sshd = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-D",
                        "-e",
                        "-f",
                        file("sshd_config").toString())
                .redirectErrorStream(true)
                .redirectOutput(file("sshd.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of sshd"));
        Deadline deadline = Deadline.in(PATIENCE);
        while (!answers()) {
            if (!sshd.isAlive() || !deadline.pause()) {
                throw new IOException(Files.readString(file("sshd.log")));
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    int port() {
        return port;
    }

    Path directory() {
        return directory;
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    /** Writes down a key as this host's only one. */
    void know(String name) throws IOException {
        know(directory, "127.0.0.1", port, name);
    }

    static void know(Path directory, String host, int port, String name) throws IOException {
        String[] key = Files.readString(directory.resolve(name + ".pub")).split(" ");
        Files.writeString(directory.resolve("known_hosts"), "[%s]:%d %s %s%n".formatted(host, port, key[0], key[1]));
    }

    @Override
    public void close() {
        try {
            sshd.destroy();
            sshd.waitFor(10, TimeUnit.SECONDS);
            FileTree.delete(directory);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
