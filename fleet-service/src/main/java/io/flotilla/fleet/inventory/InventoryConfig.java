package io.flotilla.fleet.inventory;

import io.flotilla.fleet.secret.SecretHash;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The configuration {@code flotilla.fleet.*} of the inventory. */
@ConfigMapping(prefix = "flotilla.fleet")
interface InventoryConfig {

    /** A JSON file with the inventory of the first start; without, the reference fleet. */
    Optional<Path> inventory();

    /** What the passphrase is compared with, see {@link SecretHash}; by default that of {@code bronto123}. */
    @WithDefault(SecretHash.OF_BRONTO123)
    String passphraseHash();
}
