package io.flotilla.cli.log;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.FamilyName;
import io.flotilla.cli.events.EventFile;
import io.flotilla.cli.events.Format;
import io.flotilla.cli.events.Schema;
import io.flotilla.cli.options.GlobalOptions;
import io.flotilla.cli.terminal.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flotilla log put FAMILY FILE}. */
@Command(
        name = "put",
        description = {
            "Store the events of a file in a family, which need not exist yet.",
            "",
            "Without a schema the types are inferred over the whole file, which is read twice then. Events are sent in"
                    + " batches; each is stored all or not at all, and one that may have been lost is sent again without being"
                    + " stored twice."
        },
        footer = {
            "",
            "Examples:",
            "  flotilla log put airports airports.csv",
            "  flotilla log put dogs dogs.ndjson --schema 'name:string,weight:int'",
            "  zcat events.ndjson.gz | flotilla log put events -",
            "  flotilla log put orders orders.csv --rename id=order_id"
        })
public final class PutCommand implements Callable<Integer> {

    static final int DEFAULT_BATCH = 5_000;
    private static final int LARGEST_BATCH = 100_000;
    private static final int LONGEST_KEY = 200;

    private final GlobalOptions options;
    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FAMILY", description = "Where to store the events.")
    String family;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "A JSON array, NDJSON, or CSV with a header; - is standard input.")
    String file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "json, ndjson or csv; found by the file's name or its first character without it.")
    Format format;

    @ArgGroup
    SchemaSource schemaSource;

    /** Where the schema comes from, if it is not inferred. */
    static final class SchemaSource {

        @Option(
                names = "--schema",
                paramLabel = "NAME:TYPE,...",
                required = true,
                description = "The fields: string, int, float, bool, datetime, decimal(p,s), json.")
        String inline;

        @Option(
                names = "--schema-file",
                paramLabel = "FILE",
                required = true,
                description = "The same in a file, or a JSON object such as {\"name\":\"string\"}.")
        Path path;
    }

    @Option(
            names = "--batch-size",
            paramLabel = "EVENTS",
            defaultValue = "" + DEFAULT_BATCH,
            description = "Events sent at a time (default " + DEFAULT_BATCH + ").")
    int batchSize;

    @Option(
            names = "--skip",
            paramLabel = "EVENTS",
            description = "Leave out so many events at the start of the file, to go on after a failure.")
    long skip;

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "Store a field of the file under another name; may be given more than once.")
    Map<String, String> renames = new LinkedHashMap<>();

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Make the run repeatable: what was stored under this key is not stored again.")
    String key;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default) or json.")
    Output output;

    /** How the result is written. */
    enum Output {
        TEXT,
        JSON
    }

    public PutCommand(GlobalOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Schema schema = schema();
        check();
        try (EventFile events = open(schema)) {
            Format actual = format == null ? events.format() : format;
            PutSource source = new PutSource(events, actual, name -> renames.getOrDefault(name, name));
            PutRun run = new PutRun(options.gateway(), terminal, source, familyName(), new ResumeAdvice(this));
            Receipt receipt = run.execute(schema);
            terminal.print(output == Output.JSON ? receipt.json() : receipt.sentence());
            terminal.flush();
            return 0;
        }
    }

    private void check() {
        if (batchSize < 1 || batchSize > LARGEST_BATCH) {
            throw usage("--batch-size is 1 to " + LARGEST_BATCH);
        }
        if (skip < 0) {
            throw usage("--skip is 0 or more");
        }
        if (key != null && !key.matches("[!-~]{1," + LONGEST_KEY + "}")) {
            throw usage("--idempotency-key is 1 to " + LONGEST_KEY + " visible ASCII characters");
        }
    }

    private FamilyName familyName() {
        try {
            return new FamilyName(family);
        } catch (ProblemException e) {
            throw usage(e.detail());
        }
    }

    private Schema schema() {
        if (schemaSource == null) {
            return null;
        }
        try {
            return Schema.parse(schemaSource.inline != null ? schemaSource.inline : textOf(schemaSource.path));
        } catch (ProblemException e) {
            throw usage("The schema is not usable: " + e.detail());
        } catch (IllegalArgumentException e) {
            throw usage("The schema is not usable: " + e.getMessage());
        }
    }

    private String textOf(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw usage("The schema file " + path + " cannot be read");
        }
    }

    private EventFile open(Schema schema) throws IOException {
        if (file.equals("-")) {
            return schema == null ? EventFile.spooled(terminal.in()) : EventFile.streamed(terminal.in());
        }
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw usage("There is no file " + path);
        }
        if (Files.isDirectory(path) || !Files.isReadable(path)) {
            throw usage(path + " cannot be read");
        }
        return EventFile.of(path);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
