package io.flotilla.fleet.inventory;

import io.flotilla.api.fleet.FleetError;
import io.flotilla.api.fleet.FleetPaths;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.fleet.Blocking;
import io.flotilla.fleet.secret.SecretHash;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Lets only those destroy who know the secret passphrase. Made at start, so that a hash that is none is noticed there. */
@Startup
@Singleton
public class PassphraseGuard {

    private final SecretHash passphrase;

    PassphraseGuard(InventoryConfig config) {
        passphrase = SecretHash.of("flotilla.fleet.passphrase-hash", config.passphraseHash());
    }

    /** Completes when this is the passphrase; fails with PASSPHRASE_MISSING or PASSPHRASE_WRONG. */
    public Uni<Void> require(String given) {
        if (given == null || given.isEmpty()) {
            return Uni.createFrom()
                    .failure(new ProblemException(
                            FleetError.PASSPHRASE_MISSING,
                            "Give the secret passphrase in the header " + FleetPaths.PASSPHRASE
                                    + "; nothing was changed"));
        }
        return Blocking.call(() -> passphrase.isOf(given))
                .invoke(right -> {
                    if (!right) {
                        throw new ProblemException(
                                FleetError.PASSPHRASE_WRONG, "This is not the secret passphrase; nothing was changed");
                    }
                })
                .replaceWithVoid();
    }
}
