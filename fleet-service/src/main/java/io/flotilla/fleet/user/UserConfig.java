package io.flotilla.fleet.user;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** The configuration {@code flotilla.fleet.*} of users and their accounts. */
@ConfigMapping(prefix = "flotilla.fleet")
interface UserConfig {

    /** What users' passwords are encrypted with: 32 bytes, as 64 hexadecimal digits or in Base64. The same in every replica. */
    String secretKey();

    /** How long a server may take for each thing it is asked about accounts. */
    @WithName("accounts.timeout")
    @WithDefault("10s")
    Duration accountsTimeout();
}
