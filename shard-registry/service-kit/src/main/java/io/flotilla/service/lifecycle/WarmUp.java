package io.flotilla.service.lifecycle;

import io.smallrye.mutiny.Uni;

/**
 * A bean with something to do before the service can take traffic, such as loading a first snapshot. The service is ready when every bean
 * of this type is through; one that fails is tried again, for as long as it takes, while {@code /status} says {@code Not ready}.
 */
public interface WarmUp {

    /** What the log calls it, for example {@code "shard map"}. */
    String name();

    /** Does it. Subscribed again after a failure; must not block. */
    Uni<Void> warmUp();
}
