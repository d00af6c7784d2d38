package io.flotilla.testkit.offences;

import io.smallrye.mutiny.Uni;

/** Blocks an event loop. */
class Waiting {

    String value() {
        return Uni.createFrom().item("x").await().indefinitely();
    }
}
