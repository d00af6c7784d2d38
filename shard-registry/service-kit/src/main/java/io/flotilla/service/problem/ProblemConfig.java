package io.flotilla.service.problem;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The configuration {@code flotilla.problem.*}. */
// Nobody injects it: the answers to malformed requests are made outside of all beans.
@Unremovable
@ConfigMapping(prefix = "flotilla.problem")
interface ProblemConfig {

    String MESSAGE = "flotilla.problem.message";

    /** Whether problems also carry the member {@code message}, the same as {@code detail}, for clients that look for it. */
    @WithDefault("false")
    boolean message();
}
