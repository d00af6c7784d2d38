package io.flotilla.deploy.ansible;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flotilla.deploy.Checkout;
import io.flotilla.deploy.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookIT {

    private static final Path FOLDER = Checkout.resolve("deploy/ansible");
    private static final Duration MIRROR = Duration.ofMinutes(15);

    @TempDir
    Path directory;

    @Test
    void thePlaybookIsWellFormed() throws Exception {
        Path ansible = Program.assumeInstalled("ansible-playbook");

        String tasks = Program.of(ansible, "-i", "localhost,", "--list-tasks", "site.yml")
                .in(FOLDER)
                .run()
                .orFail();

        assertTrue(tasks.contains("users : Who may become root, without a password"), tasks);
    }

    @Test
    void aHostIsPreparedAndASecondTimeNothingChanges() throws Exception {
        assumeTrue(
                Boolean.getBoolean("flotilla.test.host"),
                "takes minutes and a mirror: -Dflotilla.test.host=true runs it");
        Program.assumeInstalled("ansible-playbook");
        try (HostTree tree = HostTree.make(directory)) {
            // when
            String first = play(tree);
            String second = play(tree);

            // then
            assertFalse(first.contains("changed=0"), first);
            assertTrue(second.contains("changed=0"), second);
            assertUsers(tree);
            for (String program : List.of("curl", "wget", "vim", "nano", "jq", "docker", "docker-compose")) {
                assertFalse(tree.run("sh", "-c", "command -v " + program).isBlank(), program + " is missing");
            }
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(tree.root().resolve("opt/flotilla/compose/.env"))));
        }
    }

    private static void assertUsers(HostTree tree) throws IOException, InterruptedException {
        assertTrue(tree.run("sudo", "-l", "-U", "prusa_admin").contains("(ALL : ALL) NOPASSWD: ALL"));
        assertTrue(tree.run("sudo", "-l", "-U", "prusa_non_admin").contains("not allowed to run sudo"));
        assertEquals("prusa_non_admin\n", tree.run("id", "-Gn", "prusa_non_admin"));
        for (String user : List.of("prusa_admin", "prusa_non_admin")) {
            assertTrue(tree.run("getent", "shadow", user).startsWith(user + ":*:"), "no password");
            Path keys = tree.root().resolve("home/" + user + "/.ssh/authorized_keys");
            String key = Files.readString(keys);
            assertTrue(key.startsWith("ssh-ed25519 ") && key.endsWith(" " + user + "\n"), key);
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
        }
    }

    private String play(HostTree tree) throws IOException, InterruptedException {
        Path inventory = directory.resolve("inventory.ini");
        Files.writeString(inventory, "[flotilla]\ntree\n");
        Path ssh = Path.of("src/test/resources/ansible/ssh-into-tree").toAbsolutePath();
        return Program.of(
                        "ansible-playbook",
                        "-i",
                        inventory,
                        "site.yml",
                        "-e",
                        "flotilla_start=false",
                        "-e",
                        "ansible_ssh_executable=" + ssh)
                .in(FOLDER)
                .with(Map.of("FLOTILLA_TEST_TREE", tree.root().toString()))
                .within(MIRROR)
                .run()
                .orFail();
    }
}
