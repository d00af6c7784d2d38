package io.flotilla.ingest.store;

import io.flotilla.api.schema.FamilyName;

/** An idempotency key as a shard knows it. */
record KeyId(FamilyName family, String value) {}
