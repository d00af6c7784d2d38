package io.flotilla.cli.options;

import io.flotilla.cli.gateway.Gateway;
import io.flotilla.cli.terminal.Terminal;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** Options that may stand before or after any command, and the way to the gateway they describe. */
@Singleton
public final class GlobalOptions {

    private static final String DEFAULT_URL = "http://127.0.0.1:8080";

    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            order = 100,
            defaultValue = "${env:FLOTILLA_URL:-" + DEFAULT_URL + "}",
            description = "Where the gateway is (or FLOTILLA_URL; default " + DEFAULT_URL + ").")
    URI url;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            scope = ScopeType.INHERIT,
            order = 101,
            defaultValue = "60",
            description = "Give up when nothing was heard for so long (default 60).")
    double timeoutSeconds;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            order = 102,
            description = "Show the requests, and the stack trace of a failure.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 103,
            description = "Show this help.")
    boolean help;

    public GlobalOptions(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The one origin everything is asked of. */
    public Gateway gateway() {
        return gateway(Duration.ZERO);
    }

    /** The same for an answer that may take so long, whatever the usual time-out is. */
    public Gateway gateway(Duration atLeast) {
        if (!(timeoutSeconds >= 0.001 && timeoutSeconds <= Duration.ofDays(1).toSeconds())) {
            throw new ParameterException(spec.commandLine(), "--timeout takes seconds, more than 0 and at most a day");
        }
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new ParameterException(
                    spec.commandLine(), "--url takes an address such as " + DEFAULT_URL + ", not '" + url + "'");
        }
        Duration given = Duration.ofMillis((long) (timeoutSeconds * 1000));
        Duration timeout = given.compareTo(atLeast) < 0 ? atLeast : given;
        return new Gateway(url, timeout, verbose ? terminal::say : trace -> {});
    }

    public boolean verbose() {
        return verbose;
    }
}
