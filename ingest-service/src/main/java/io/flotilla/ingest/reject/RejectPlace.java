package io.flotilla.ingest.reject;

import io.flotilla.api.registry.Family;
import io.flotilla.api.registry.Shard;
import io.flotilla.ingest.batch.Rejects;
import io.flotilla.mysql.DatabaseAccount;
import io.flotilla.mysql.SqlIdentifier;

/** Where a family's rejects are: the family as the registry knows it, with the shard that holds it. */
record RejectPlace(Family family, Shard shard) {

    /** The shard's reject table, quoted. */
    String table() {
        return SqlIdentifier.quote(DatabaseAccount.systemDatabase(shard.database()), Rejects.TABLE);
    }

    String familyName() {
        return family.name().value();
    }
}
