package io.flotilla.cli.status;

import io.flotilla.api.service.Part;
import io.flotilla.api.service.ServicePaths;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.gateway.Answer;
import io.flotilla.cli.gateway.Gateway;
import io.flotilla.cli.options.GlobalOptions;
import io.flotilla.cli.options.ShowOptions;
import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.Printer;
import io.flotilla.cli.output.View;
import io.flotilla.cli.output.Watch;
import io.flotilla.cli.status.PartStatus.State;
import io.flotilla.cli.terminal.Terminal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code flotilla status}. */
@Command(
        name = "status",
        description = "Show which parts of the deployment answer, their versions, and whether they are ready.",
        footer = {
            "",
            "Ends with 7 when a part is not available or not ready.",
            "",
            "Examples:",
            "  flotilla status",
            "  flotilla status -o json"
        })
public final class StatusCommand implements Callable<Integer> {

    private static final List<String> PARTS =
            List.of("shard-registry", "ingest-service", "query-service", "fleet-service");

    private static final View VIEW = View.grid(
            "/parts",
            Column.text("part", part -> part.path("name").asText()),
            Column.text("state", part -> part.path("state").asText()),
            Column.text("version", part -> part.path("version").asText("")),
            Column.text("note", part -> part.path("note").asText("")));

    private final GlobalOptions options;
    private final Terminal terminal;

    @Mixin
    ShowOptions how;

    public StatusCommand(GlobalOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        how.watch().ifPresent(pause -> {
            Watch watch = new Watch(terminal);
            watch.every(pause, () -> {
                List<PartStatus> parts = ask();
                watch.clear();
                show(parts);
            });
        });
        List<PartStatus> parts = ask();
        show(parts);
        boolean allReady = parts.stream().allMatch(part -> part.state() == State.READY);
        return (allReady ? ExitCode.OK : ExitCode.UNAVAILABLE).number();
    }

    private List<PartStatus> ask() {
        Gateway gateway = options.gateway();
        return PARTS.stream().map(part -> ask(gateway, part)).toList();
    }

    private void show(List<PartStatus> parts) {
        new Printer(terminal).print(how.format(), PartStatus.document(parts), VIEW);
    }

    /** A gateway that cannot be reached fails the command; a part that cannot be reached is an answer. */
    private static PartStatus ask(Gateway gateway, String part) {
        try (Answer answer = gateway.get(ServicePaths.PARTS + "/" + part)) {
            if (answer.ok()) {
                Part known = answer.expect("application/json").json(Part.class);
                return new PartStatus(part, known.ready() ? State.READY : State.NOT_READY, known.version(), "");
            }
            String detail = answer.problem().detail();
            return new PartStatus(part, State.UNAVAILABLE, "", detail == null ? "HTTP " + answer.status() : detail);
        } catch (CommandFailure failure) {
            if (failure.exitCode() == ExitCode.TIMEOUT) {
                return new PartStatus(part, State.UNAVAILABLE, "", failure.getMessage());
            }
            throw failure;
        }
    }
}
