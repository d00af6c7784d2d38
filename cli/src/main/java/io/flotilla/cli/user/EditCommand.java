package io.flotilla.cli.user;

import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.options.ChangeOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flotilla user edit USER}. */
@Command(
        name = "edit",
        description = {"Change the name or the status of a user. The accounts on the servers follow."},
        footer = {"", "Examples:", "  flotilla user edit 3 --status inactive", "  flotilla user edit ann --name anna"})
final class EditCommand implements Runnable {

    private final Users users;
    private final UserChange change;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "USER", description = "The user: name or id.")
    String user;

    @Option(names = "--name", paramLabel = "NAME", description = "The new name.")
    String name;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            completionCandidates = Statuses.class,
            description = "active, inactive or terminated; only the active can log in.")
    String status;

    @Mixin
    ChangeOptions how;

    EditCommand(Users users, UserChange change) {
        this.users = users;
        this.change = change;
    }

    @Override
    public void run() {
        if (name == null && status == null) {
            throw new ParameterException(spec.commandLine(), "Nothing to change: say --name, --status or both");
        }
        Call call = Call.put(users.path(user)).with("name", name).with("status", status);
        change.show(how, call, UserViews.ONE);
    }

    /** What completion offers; the server decides what it takes. */
    static final class Statuses extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Statuses() {
            super(List.of("active", "inactive", "terminated"));
        }
    }
}
