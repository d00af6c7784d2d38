package io.flotilla.cli.options;

import io.flotilla.cli.output.Format;
import picocli.CommandLine.Option;

/** {@code -o}: how the answer is written. */
public final class OutputOption {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            order = 90,
            description = "table (default), json or yaml.")
    Format format;

    public Format format() {
        return format;
    }
}
