package io.flotilla.cli.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a request, translated into one in the file.
 *
 * @param record the event's number in the file, from 1
 * @param line   the line it begins on, from 1
 * @param rest   the pointer within the event, for example {@code /weight}; empty for the event as a whole
 */
record Place(long record, int line, String rest) {

    private static final Pattern EVENT = Pattern.compile("/logs/(\\d{1,9})((?:/.*)?)", Pattern.DOTALL);

    /** The place a pointer such as {@code /logs/17/weight} means; empty when it points elsewhere. */
    static Optional<Place> of(String pointer, Batch batch) {
        Matcher event = EVENT.matcher(pointer == null ? "" : pointer);
        if (!event.matches()) {
            return Optional.empty();
        }
        int index = Integer.parseInt(event.group(1));
        return index < batch.size()
                ? Optional.of(new Place(batch.firstRecord() + index, batch.lines()[index], event.group(2)))
                : Optional.empty();
    }

    /** In words: {@code record 18 (line 19), field weight}. */
    @Override
    public String toString() {
        String where = "record %d (line %d)".formatted(record, line);
        if (rest.isEmpty()) {
            return where;
        }
        String[] names = rest.substring(1).split("/", 2);
        String field = names[0].replace("~1", "/").replace("~0", "~");
        return where + ", field " + field + (names.length > 1 ? " at /" + names[1] : "");
    }
}
