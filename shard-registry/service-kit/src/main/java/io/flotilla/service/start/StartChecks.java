package io.flotilla.service.start;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Asks every check and refuses to start when one complains. */
@ApplicationScoped
class StartChecks {

    private static final int FIRST = 1;

    private final List<StartCheck> checks;

    StartChecks(@All List<StartCheck> checks) {
        this.checks = checks;
    }

    void onStart(@Observes @Priority(FIRST) StartupEvent event) {
        List<String> complaints = checks.stream()
                .flatMap(check -> check.complaints().stream())
                .sorted()
                .toList();
        if (!complaints.isEmpty()) {
            // The one kind of failure that the framework prints without a stack trace.
            throw new ConfigurationException("Not started: " + String.join("; ", complaints));
        }
    }
}
