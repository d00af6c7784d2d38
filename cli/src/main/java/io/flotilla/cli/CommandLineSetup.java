package io.flotilla.cli;

import io.flotilla.cli.options.GlobalOptions;
import io.flotilla.cli.terminal.Terminal;
import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import picocli.CommandLine;

/** How every command parses, fails and shows its help. */
@Singleton
class CommandLineSetup {

    private static final int NARROWEST_HELP = 60;
    private static final int WIDEST_HELP = 100;

    @Produces
    @Singleton
    Terminal terminal() {
        return Terminal.system();
    }

    @Produces
    @Singleton
    CommandLine commandLine(PicocliCommandLineFactory factory, GlobalOptions options, Terminal terminal) {
        FailureReport failures = new FailureReport(options, terminal);
        return factory.create()
                .setUsageHelpWidth(Math.min(WIDEST_HELP, Math.max(NARROWEST_HELP, terminal.columns())))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }
}
