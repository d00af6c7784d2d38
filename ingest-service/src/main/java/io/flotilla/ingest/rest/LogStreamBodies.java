package io.flotilla.ingest.rest;

import io.flotilla.api.ingest.IngestPaths;
import io.flotilla.service.http.StreamedBodies;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Streams of events have no limit of size. */
@Singleton
class LogStreamBodies implements StreamedBodies {

    private static final Pattern LOGS = Pattern.compile(IngestPaths.LOGS.replace("{family}", "[^/?]+") + "(\\?.*)?");

    @Override
    public boolean include(String method, String target) {
        return method.equals("POST") && LOGS.matcher(target).matches();
    }
}
