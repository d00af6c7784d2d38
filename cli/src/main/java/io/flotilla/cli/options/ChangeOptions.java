package io.flotilla.cli.options;

import io.flotilla.cli.output.Format;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of what changes something. */
public final class ChangeOptions {

    @Mixin
    OutputOption output;

    @Option(names = "--dry-run", order = 91, description = "Only say what would be done.")
    boolean dryRun;

    public Format format() {
        return output.format();
    }

    public boolean dryRun() {
        return dryRun;
    }
}
