package io.flotilla.fleet.sample;

/** Where the sample endpoints answer. */
final class SamplePaths {

    static final String PALINDROM = "/palindrom";
    static final String REDIS_HITS = "/redis-hits";
    static final String ADMIN = "/admin";

    private SamplePaths() {}
}
