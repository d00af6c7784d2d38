package io.flotilla.cli.options;

import io.flotilla.cli.output.Format;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of what shows something and changes nothing. */
public final class ShowOptions {

    /** In {@code --watch mysql-03-prod} the second word is not for the option. */
    static final class OnlyAttached implements IParameterPreprocessor {

        @Override
        public boolean preprocess(Stack<String> args, CommandSpec spec, ArgSpec option, Map<String, Object> info) {
            if (" ".equals(info.get("separator"))) {
                args.push(USUAL);
            }
            return false;
        }
    }

    private static final String USUAL = "2";

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Mixin
    OutputOption output;

    @Option(
            names = "--watch",
            arity = "0..1",
            paramLabel = "SECONDS",
            fallbackValue = USUAL,
            preprocessor = OnlyAttached.class,
            order = 91,
            description = "Show it again every so many seconds (2) until Ctrl-C.")
    Double watch;

    public Format format() {
        return output.format();
    }

    /** How long to wait between two pictures; empty when one is enough. */
    public Optional<Duration> watch() {
        if (watch == null) {
            return Optional.empty();
        }
        if (!(watch >= 0.1 && watch <= Duration.ofDays(1).toSeconds())) {
            throw new ParameterException(
                    command.commandLine(), "--watch takes seconds, at least 0.1 and at most a day");
        }
        return Optional.of(Duration.ofMillis((long) (watch * 1000)));
    }
}
