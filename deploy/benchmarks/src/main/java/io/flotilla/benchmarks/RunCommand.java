package io.flotilla.benchmarks;

import io.flotilla.benchmarks.cases.BatchCase;
import io.flotilla.benchmarks.cases.Bench;
import io.flotilla.benchmarks.cases.Case;
import io.flotilla.benchmarks.cases.Contender;
import io.flotilla.benchmarks.cases.LatencyCase;
import io.flotilla.benchmarks.cases.OverloadCase;
import io.flotilla.benchmarks.cases.Rounds;
import io.flotilla.benchmarks.cases.SingleCase;
import io.flotilla.benchmarks.cases.StatementsCase;
import io.flotilla.benchmarks.cases.StreamCase;
import io.flotilla.benchmarks.report.Figures;
import io.flotilla.benchmarks.report.Report;
import io.flotilla.benchmarks.report.Table;
import io.flotilla.benchmarks.rig.Rig;
import io.flotilla.benchmarks.rig.RigOptions;
import io.flotilla.benchmarks.rows.RowKind;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: starts what is measured, runs the cases, prints the tables. */
@Command(
        name = "run",
        description =
                "Measures what Flotilla takes in against what a direct client gets from the same server, in turns.",
        footer = {
            "",
            "Examples:",
            "  deploy/benchmarks/run single",
            "  deploy/benchmarks/run single batch latency --rounds 7 --json figures.json",
            "  deploy/benchmarks/run batch --wide --mysqld /usr/sbin/mysqld",
            "  deploy/benchmarks/run stream --events 100000 --rounds 3",
            "  deploy/benchmarks/run single --ingest-jvm '-Xmx1g -Dflotilla.ingest.statement-rows=500'"
        })
final class RunCommand implements Callable<Integer> {

    private static final List<Case> CASES = List.of(
            new SingleCase(),
            new BatchCase(),
            new LatencyCase(),
            new StreamCase(),
            new OverloadCase(),
            new StatementsCase());

    @Parameters(paramLabel = "CASE", description = "Which to run; all without any.")
    private List<String> names = List.of();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "That count (default: 5).")
    private int rounds;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only contenders whose name begins so: 'flotilla' for a profiler.")
    private String only = "";

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "4", description = "Of a round (default: 4).")
    private double seconds;

    @Option(names = "--wide", description = "Rows of 12 mixed fields instead of 3.")
    private boolean wide;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Of the stream (default: 1000000).")
    private int events;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write all figures there.")
    private Optional<Path> json;

    @Option(names = "--mysqld", paramLabel = "PATH", description = "This server instead of the bundled MariaDB.")
    private Optional<Path> mysqld;

    @Option(names = "--no-replica", description = "A primary alone.")
    private boolean alone;

    @Option(
            names = "--ingest-jvm",
            paramLabel = "OPTIONS",
            defaultValue = "-Xmx768m",
            description = "Java options of ingest-service, configuration as -Dkey=value included (default: -Xmx768m).")
    private String ingestJvm;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the servers lie; emptied before.")
    private Optional<Path> data;

    @Option(names = "--checkout", hidden = true, required = true)
    private Path checkout;

    /** The script has acted on it already. */
    @Option(names = "--no-build", description = "Run what is built, even when its sources are newer.")
    private boolean noBuild;

    @Override
    public Integer call() {
        List<Case> chosen = chosen();
        Vertx vertx = Vertx.vertx();
        try (Rig rig = Rig.start(options())) {
            Report report = measure(chosen, rig, vertx);
            json.ifPresent(report::writeTo);
        } finally {
            vertx.close();
        }
        return 0;
    }

    private Report measure(List<Case> chosen, Rig rig, Vertx vertx) {
        RowKind kind = wide ? RowKind.WIDE : RowKind.NARROW;
        Duration length = Duration.ofMillis((long) (seconds * 1000));
        Bench bench = new Bench(rig, vertx, kind, length.dividedBy(4), length, events);
        Report report = new Report(
                Machine.description() + "; " + rig.shard().description(), kind.toString(), new LinkedHashMap<>());
        Console.line(report.running());
        Console.line(report.rows() + " rows, " + rounds + " rounds of " + seconds + " s");
        for (Case which : chosen) {
            List<Figures> figures =
                    Figures.of(new Rounds(bench, rounds, this::takesPart, Console::progress).run(which));
            report.cases().put(which.name(), figures);
            Table.lines(which.name() + ": " + which.title(), figures).forEach(Console::line);
        }
        return report;
    }

    private boolean takesPart(Contender contender) {
        return contender.name().startsWith(only);
    }

    private RigOptions options() {
        Path directory = data.orElse(checkout.resolve("deploy/benchmarks/target/rig"));
        return new RigOptions(
                checkout, directory.toAbsolutePath(), mysqld, !alone, Arrays.asList(ingestJvm.split(" +")));
    }

    private List<Case> chosen() {
        return names.isEmpty() ? CASES : names.stream().map(RunCommand::find).toList();
    }

    private static Case find(String name) {
        return CASES.stream()
                .filter(which -> which.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BenchmarkFailure("there is no case called " + name));
    }
}
