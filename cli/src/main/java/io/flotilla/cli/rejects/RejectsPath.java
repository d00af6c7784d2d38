package io.flotilla.cli.rejects;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.cli.gateway.PathSegment;

/** Where the rejects of a family are. */
final class RejectsPath {

    private RejectsPath() {}

    static String of(String family) {
        return IngestPaths.REJECTS.replace("{family}", PathSegment.encode(family));
    }
}
