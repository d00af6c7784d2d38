package io.flotilla.cli.describe;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.api.query.QueryPaths;
import io.flotilla.cli.exit.CommandFailure;
import io.flotilla.cli.exit.ExitCode;
import io.flotilla.cli.gateway.Answer;
import io.flotilla.cli.gateway.Gateway;
import io.flotilla.cli.gateway.PathSegment;
import io.flotilla.cli.options.GlobalOptions;
import io.flotilla.cli.options.OutputOption;
import io.flotilla.cli.output.Format;
import io.flotilla.cli.output.Printer;
import io.flotilla.cli.terminal.Cell;
import io.flotilla.cli.terminal.TablePrinter;
import io.flotilla.cli.terminal.Terminal;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flotilla describe [FAMILY]}. */
@Command(
        name = "describe",
        description = "Show the families, or the columns of one.",
        footer = {
            "",
            "Examples:",
            "  flotilla describe",
            "  flotilla describe airports",
            "  flotilla describe airports -o json"
        })
public final class DescribeCommand implements Runnable {

    private final GlobalOptions options;
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "FAMILY", description = "The family to describe; all without it.")
    String family;

    @Mixin
    OutputOption output;

    public DescribeCommand(GlobalOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        Gateway gateway = options.gateway();
        if (family == null) {
            JsonNode all = all(gateway);
            show(all, all.path("tables"));
        } else {
            JsonNode table = one(gateway);
            show(table, List.of(table));
        }
        terminal.flush();
    }

    private static JsonNode all(Gateway gateway) {
        return gateway.get(QueryPaths.DESCRIBE).expect("application/json").json();
    }

    private JsonNode one(Gateway gateway) {
        String path = QueryPaths.DESCRIBE + "?family=" + PathSegment.encode(family);
        try (Answer answer = gateway.get(path)) {
            return answer.status() == 404
                    ? find(all(gateway).path("tables"))
                    : find(answer.expect("application/json").json().path("tables"));
        }
    }

    private void show(JsonNode whole, Iterable<JsonNode> tables) {
        if (output.format() != Format.TABLE) {
            new Printer(terminal).print(output.format(), whole);
        } else if (family == null) {
            printFamilies(tables);
        } else {
            printColumns(tables.iterator().next());
        }
    }

    private void printFamilies(Iterable<JsonNode> tables) {
        TablePrinter printer = new TablePrinter(terminal, List.of("family", "column", "type", "nullable"));
        for (JsonNode table : tables) {
            for (JsonNode column : table.path("columns")) {
                printer.row(List.of(text(table, "name"), text(column, "name"), text(column, "type"), yesOrNo(column)));
            }
        }
        printer.end();
        if (printer.rows() == 0) {
            terminal.say("There is no family yet. Try: flotilla log put FAMILY FILE");
        }
    }

    private void printColumns(JsonNode table) {
        TablePrinter printer = new TablePrinter(terminal, List.of("column", "type", "nullable"));
        for (JsonNode column : table.path("columns")) {
            printer.row(List.of(text(column, "name"), text(column, "type"), yesOrNo(column)));
        }
        printer.end();
    }

    private static Cell text(JsonNode node, String member) {
        return Cell.text(node.path(member).asText());
    }

    private static Cell yesOrNo(JsonNode column) {
        return Cell.text(column.path("nullable").asBoolean() ? "yes" : "no");
    }

    private JsonNode find(JsonNode tables) {
        List<String> names = StreamSupport.stream(tables.spliterator(), false)
                .map(table -> table.path("name").asText())
                .toList();
        int found = names.indexOf(family);
        if (found >= 0) {
            return tables.get(found);
        }
        CommandFailure unknown = new CommandFailure(ExitCode.NOT_FOUND, "There is no family " + family);
        throw names.stream()
                .filter(name -> resembles(name, family))
                .findFirst()
                .map(name -> unknown.next("flotilla describe " + name))
                .orElseGet(() -> unknown.next("flotilla describe, which lists all families"));
    }

    private static boolean resembles(String name, String wanted) {
        String one = name.toLowerCase(Locale.ROOT);
        String other = wanted.toLowerCase(Locale.ROOT);
        return one.startsWith(other) || other.startsWith(one);
    }
}
