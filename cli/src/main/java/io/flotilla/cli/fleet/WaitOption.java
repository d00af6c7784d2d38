package io.flotilla.cli.fleet;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --wait}: how long to stay with an operation. */
public final class WaitOption {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "600",
            order = 93,
            description = "Stay with the operation for so long (default 600); 0 only starts it.")
    double seconds;

    /** Zero: do not wait at all. */
    public Duration longest() {
        if (!(seconds >= 0 && seconds <= Duration.ofDays(1).toSeconds())) {
            throw new ParameterException(command.commandLine(), "--wait takes seconds, from 0 to a day");
        }
        return Duration.ofMillis((long) (seconds * 1000));
    }
}
