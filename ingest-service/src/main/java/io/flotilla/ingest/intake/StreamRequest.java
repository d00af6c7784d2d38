package io.flotilla.ingest.intake;

import io.flotilla.api.schema.FamilyName;
import io.flotilla.api.schema.Field;
import io.flotilla.ingest.batch.Handling;
import io.flotilla.ingest.stream.Format;
import java.util.List;
import java.util.Optional;

/**
 * What a caller says of a stream of events before it begins.
 *
 * @param family   the family of all its events
 * @param schema   their fields; without it, those the family has, and others as they show up
 * @param format   what the lines of the body are
 * @param gzip     whether the body is compressed
 * @param key      what makes the stream the same as an earlier one of the family
 * @param handling what is done about events that cannot be taken
 * @param dryRun   whether nothing is to be stored
 */
public record StreamRequest(
        FamilyName family,
        Optional<List<Field>> schema,
        Format format,
        boolean gzip,
        Optional<String> key,
        Handling handling,
        boolean dryRun) {}
