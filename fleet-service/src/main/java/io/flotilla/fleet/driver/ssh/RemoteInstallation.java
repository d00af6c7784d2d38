package io.flotilla.fleet.driver.ssh;

import io.flotilla.fleet.driver.DriverFailure;
import io.flotilla.fleet.driver.ssh.SshConnection.LostCommand;
import io.flotilla.fleet.inventory.ServerDescription;
import io.flotilla.process.mysqld.AdminAccount;
import io.flotilla.process.mysqld.ServerFlavour;
import io.flotilla.process.mysqld.ServerLogin;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** What a server that is made consists of on its host: a directory, and an instance of a template unit. */
final class RemoteInstallation {

    private static final Pattern DIRECTORY = Pattern.compile("(/[A-Za-z0-9_+@:][A-Za-z0-9._+@:-]*){2,}");

    private static final String LOOPBACK = "127.0.0.1";

    /** Ids of servers made otherwise are small. */
    private static final long FIRST_SERVER_ID = 1_000_000;

    private static final long SERVER_IDS = 4_000_000_000L;

    private final SshConnections connections;
    private final SshDriverConfig config;
    private final ServerDescription server;
    private final String directory;

    RemoteInstallation(SshConnections connections, SshDriverConfig config, ServerDescription server) {
        this.connections = connections;
        this.config = config;
        this.server = server;
        String instance = unit().instance()
                .orElseThrow(() -> new DriverFailure(
                        "%s cannot be made as the unit %s: that must be an instance of a template, NAME@INSTANCE"
                                .formatted(server.endpoint(), unit())));
        directory = config.directory().replace("{instance}", instance);
        if (!DIRECTORY.matcher(directory).matches()) {
            throw new DriverFailure(
                    "flotilla.fleet.ssh.directory: " + directory + " is no path of a directory below another");
        }
    }

    UnitName unit() {
        return UnitName.of(server, config.unit());
    }

    String directory() {
        return directory;
    }

    /** The program the host would make it with; fails if something is there already. */
    ServerVersion inspect() {
        return ServerVersion.parse(run(script(), "inspect", config.commandTimeout()));
    }

    /** Makes it, with an administrator of its own; what has failed leaves nothing. */
    void create(ServerFlavour flavour) {
        AdminAccount admin = AdminAccount.generate();
        String token = UUID.randomUUID().toString();
        ShellScript script = script().with("flavour", flavour.name().toLowerCase(Locale.ROOT))
                .with("server_id", serverId())
                .with("options", config.options().orElse(""))
                .with("first_start", String.join("\n", admin.statements(flavour)))
                .with("client", client(admin))
                .with("bound", Math.max(1, config.createTimeout().toSeconds()))
                .with("token", token);
        try {
            run(script, "create", config.createTimeout());
        } catch (LostCommand e) {
            throw new DriverFailure(e.getMessage() + takeBack(token), e);
        }
    }

    private String takeBack(String token) {
        try {
            run(script().with("token", token), "take_back", config.stopTimeout());
            return "";
        } catch (DriverFailure e) {
            return "; what was made in %s may still be there".formatted(directory);
        }
    }

    /** The password of its administrator. */
    String password() {
        return run(script(), "password", config.commandTimeout()).strip();
    }

    /** Fills it with all that the primary holds, to which this account may log in from there. */
    void copy(ServerFlavour flavour, ServerLogin primary) {
        ShellScript script = script().with("flavour", flavour.name().toLowerCase(Locale.ROOT))
                .with("source", optionFile(primary))
                .with("administrator", String.join("\n", new AdminAccount(password()).statements(flavour)));
        run(script, "copy", config.copyTimeout());
    }

    /** From the next start on only administrators may write. */
    void readOnly(ServerFlavour flavour) {
        run(script().with("flavour", flavour.name().toLowerCase(Locale.ROOT)), "read_only", config.commandTimeout());
    }

    void destroy() {
        run(script(), "destroy", config.stopTimeout().plus(config.commandTimeout()));
    }

    private ShellScript script() {
        return ShellScript.named("server.sh")
                .with("endpoint", server.endpoint())
                .with("unit", unit())
                .with("directory", directory)
                .with("port", server.port())
                .with("program", config.mysqld())
                .with("token", "");
    }

    private String run(ShellScript script, String function, Duration bound) {
        boolean root = !config.sudo() || config.user().equals("root");
        try (SshConnection host = connections.open(server.host())) {
            return host.run(root ? "sh -s" : "sudo -n sh -s", script.calling(function), bound)
                    .require(function.replace('_', ' ') + " " + server.endpoint())
                    .out();
        }
    }

    private long serverId() {
        CRC32 sum = new CRC32();
        sum.update(server.endpoint().getBytes(StandardCharsets.UTF_8));
        return FIRST_SERVER_ID + sum.getValue() % SERVER_IDS;
    }

    private String client(AdminAccount admin) {
        return optionFile(new ServerLogin(LOOPBACK, server.port(), AdminAccount.USERNAME, admin.password()));
    }

    private static String optionFile(ServerLogin login) {
        String password = login.password().replace("\\", "\\\\").replace("\"", "\\\"");
        return "[client]\nprotocol=tcp\nhost=%s\nport=%d\nuser=%s\npassword=\"%s\""
                .formatted(login.host(), login.port(), login.username(), password);
    }
}
