package io.flotilla.service.http;

/**
 * Tells which requests have bodies that are read as streams, in bounded memory: those have no limit of size. A service that has some has
 * a bean of this type.
 */
@FunctionalInterface
public interface StreamedBodies {

    /** @param target path and query as sent */
    boolean include(String method, String target);
}
