package io.flotilla.api.registry;

/** Where the registry answers. */
public final class RegistryPaths {

    public static final String SHARDS = "/api/shards";
    public static final String FAMILIES = "/api/families";
    public static final String SHARD_MAP = "/api/shard-map";

    private RegistryPaths() {}
}
