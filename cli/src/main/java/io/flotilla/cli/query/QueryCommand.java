package io.flotilla.cli.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.flotilla.api.query.QueryPaths;
import io.flotilla.api.query.QueryRequest;
import io.flotilla.cli.gateway.Answer;
import io.flotilla.cli.options.GlobalOptions;
import io.flotilla.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flotilla query SELECT}. */
@Command(
        name = "query",
        description = {
            "Run one SELECT over the families.",
            "",
            "The query is the argument, a file (-f), or standard input. Names that MySQL would need quoted go in `backticks`, so"
                    + " put the query in 'single quotes'."
        },
        footer = {
            "",
            "An answer that is not complete is an error on stderr and an exit code other than 0.",
            "",
            "Examples:",
            "  flotilla query 'SELECT origin, AVG(delay) AS mean FROM flights",
            "                  GROUP BY origin ORDER BY mean DESC LIMIT 10'",
            "  flotilla query -o csv 'SELECT * FROM airports' > airports.csv",
            "  flotilla query -o ndjson -f report.sql | jq .state"
        })
public final class QueryCommand implements Runnable {

    private final GlobalOptions options;
    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SELECT", description = "The query; - is standard input.")
    String argument;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Read the query from a file.")
    Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table (default), json, yaml, csv or ndjson.")
    Output output;

    public QueryCommand(GlobalOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public void run() {
        String query = query();
        if (query.isBlank()) {
            throw usage("The query is empty");
        }
        Map<String, String> headers = Map.of("Accept", output.mediaType());
        try (Answer answer = options.gateway().send("POST", QueryPaths.QUERY, headers, body(query))) {
            answer.expect(output.mediaType());
            output.printer(terminal).print(answer.body());
        } catch (IOException e) {
            throw Answer.brokeOff(e);
        }
        terminal.flush();
    }

    private String query() {
        if (argument != null && file != null) {
            throw usage("Give the query either as an argument or with -f, not both");
        }
        if (file != null) {
            return read(file);
        }
        if (argument != null && !argument.equals("-")) {
            return argument;
        }
        if (argument == null && terminal.inIsTerminal()) {
            throw usage("Which query? Give it as an argument, with -f FILE, or on standard input");
        }
        return readInput();
    }

    private String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw usage("The file " + path + " is not UTF-8");
        } catch (IOException e) {
            throw usage("The file " + path + " cannot be read");
        }
    }

    private String readInput() {
        try {
            return new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw usage("Standard input cannot be read");
        }
    }

    private static byte[] body(String query) {
        try {
            return JsonMapper.builder().build().writeValueAsBytes(new QueryRequest(query));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a query cannot be written as JSON", e);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
