package io.flotilla.fleet.inventory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The configuration {@code flotilla.fleet.*} of the inventory. */
@ConfigMapping(prefix = "flotilla.fleet")
interface InventoryConfig {

    /** A JSON file with the inventory of the first start; without, the reference fleet. */
    Optional<Path> inventory();

    /** What the passphrase is compared with, see {@link Passphrase}; by default that of {@code bronto123}. */
    @WithDefault("7f13ab0d672935fa793f78d728a1a21595c8d1d8626271c2fe24e95d9da25cae")
    String passphraseHash();
}
