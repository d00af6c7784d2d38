package io.flotilla.soak;

import io.flotilla.process.FileTree;
import io.flotilla.process.mysqld.ServerBinaries;
import io.flotilla.soak.fault.FaultKind;
import io.flotilla.soak.fleet.SoakFleet;
import io.flotilla.soak.ledger.Bounds;
import io.flotilla.soak.round.Round;
import io.flotilla.soak.round.Soak;
import io.flotilla.soak.round.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run}: rounds of every fault, one table, and an exit status that is not zero if anything is wrong. */
@Command(
        name = "deploy/soak/run",
        description = {
            "Breaks a real fleet under load, again and again, and counts exactly what is stored against what was said.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  deploy/soak/run                                       10 rounds of every fault",
            "  deploy/soak/run --rounds 1                            one of each, in a minute",
            "  deploy/soak/run --fault black-hole kill-shard         these two only",
            "  deploy/soak/run --mysqld /usr/sbin/mysqld             with that server",
            "",
            "Ends with 0 if all is right. Else it ends with 1, and data and logs are kept."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this.")
    private boolean help;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "10", description = "Of each fault (default: 10).")
    private int rounds;

    @Option(
            names = "--fault",
            paramLabel = "NAME",
            arity = "1..*",
            split = ",",
            description = "One or more of ${COMPLETION-CANDIDATES} (default: all of them).")
    private List<FaultKind> faults = List.of(FaultKind.values());

    @Option(
            names = "--mysqld",
            paramLabel = "PATH",
            description = "Use this MySQL or MariaDB server instead of the bundled MariaDB.")
    private Optional<Path> mysqld;

    @Option(
            names = "--patience",
            paramLabel = "N",
            defaultValue = "1",
            description = "Times may be N times as long, for a machine that has other things to do (default: 1).")
    private int patience;

    @Option(names = "--checkout", hidden = true, required = true, description = "The script says where it lies.")
    private Path checkout;

    /** The script has acted on it already. */
    @Option(names = "--no-build", description = "Run what is built, even when its sources are newer.")
    private boolean noBuild;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "--rounds is at least 1, not " + rounds);
        }
        if (patience < 1) {
            throw new ParameterException(spec.commandLine(), "--patience is at least 1, not " + patience);
        }
        PrintWriter out = spec.commandLine().getOut();
        Path directory = checkout.resolve(
                "deploy/soak/target/soak-" + ProcessHandle.current().pid());
        ServerBinaries binaries = mysqld.map(ServerBinaries::installed).orElseGet(ServerBinaries::bundled);
        List<Round> all;
        try (SoakFleet fleet = SoakFleet.start(checkout, directory, binaries)) {
            out.printf("%s %s: %d rounds of %s%n", binaries.flavour(), binaries.version(), rounds, faults);
            all = run(new Soak(fleet, Bounds.STRICT.times(patience)), out);
        }
        out.println();
        Table.of(all).forEach(out::println);
        boolean right = all.stream().allMatch(round -> round.findings().isEmpty());
        if (right) {
            FileTree.delete(directory);
        } else {
            out.println("Not all is right. Data and logs are in " + directory);
        }
        return right ? 0 : 1;
    }

    private List<Round> run(Soak soak, PrintWriter out) throws InterruptedException, SQLException {
        for (int number = 0; number < rounds; number++) {
            for (FaultKind kind : faults) {
                tell(soak.run(kind, number), number, out);
            }
        }
        return soak.again();
    }

    private static void tell(Round round, int number, PrintWriter out) {
        out.printf("%-18s round %d: %s%n", round.kind(), number + 1, round.summary());
        round.findings().stream().limit(10).forEach(finding -> out.println("  " + finding));
    }
}
