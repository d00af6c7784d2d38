package io.flotilla.ingest.stream;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.ingest.json.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of a chunk of CSV (RFC 4180), one after the other. A cell without quotes that has nothing in it is {@code null}; in quotes
 * it is an empty text. Blank lines are passed over.
 */
final class CsvRecords {

    private final byte[] bytes;
    private final List<String> cells = new ArrayList<>();
    private final ByteArrayOutputStream unquoted = new ByteArrayOutputStream();
    private int malformedText;
    private int start;
    private int at;
    private boolean inRecord;
    private long nextLine;
    private long line;

    CsvRecords(Chunk chunk) {
        this.bytes = chunk.bytes();
        this.malformedText = Utf8.firstMalformed(bytes);
        this.at = chunk.start();
        this.nextLine = chunk.firstLine();
    }

    /** Whether there is a record behind the present one. */
    boolean hasNext() {
        while (isAtBlankLine()) {
            leaveLine();
        }
        return at < bytes.length;
    }

    /**
     * Moves to the next record.
     *
     * @throws ProblemException MALFORMED_CSV; then the record has no end yet
     */
    void next() {
        start = at;
        line = nextLine;
        inRecord = true;
        readRecord();
        inRecord = false;
    }

    /** Ends a record that is none with its line. */
    void leave() {
        if (inRecord) {
            leaveLine();
            inRecord = false;
        }
    }

    /** The record's text, without its end. */
    String text() {
        int end = Math.min(at, bytes.length);
        while (end > start && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    /** @throws ProblemException MALFORMED_CSV when the record is not UTF-8 */
    void requireText() {
        if (malformedText >= 0 && malformedText < start) {
            malformedText = Utf8.firstMalformed(bytes, start);
        }
        if (malformedText >= 0 && malformedText < at) {
            throw malformed("The record is not UTF-8");
        }
    }

    /** The cells of the record; the list is used again for the next. */
    List<String> cells() {
        return cells;
    }

    /** The line it begins on, from 1. */
    long line() {
        return line;
    }

    /** Where the next record begins. */
    int position() {
        return at;
    }

    ProblemException malformed(String detail) {
        return new ProblemException(IngestError.MALFORMED_CSV, detail).with("line", line);
    }

    private void readRecord() {
        cells.clear();
        boolean more = true;
        while (more) {
            cells.add(at < bytes.length && bytes[at] == '"' ? quotedCell() : plainCell());
            more = at < bytes.length && bytes[at] == ',';
            at++;
        }
        nextLine++;
    }

    private boolean isAtBlankLine() {
        int end = at < bytes.length && bytes[at] == '\r' ? at + 1 : at;
        return at < bytes.length && (end == bytes.length || bytes[end] == '\n');
    }

    private void leaveLine() {
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        at++;
        nextLine++;
    }

    private String plainCell() {
        int from = at;
        while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n') {
            if (bytes[at] == '"') {
                throw malformed("Cell %d holds a quote but does not begin with one; write \"a \"\"b\"\" c\""
                        .formatted(cells.size() + 1));
            }
            at++;
        }
        boolean endsLine = at == bytes.length || bytes[at] == '\n';
        int end = endsLine && at > from && bytes[at - 1] == '\r' ? at - 1 : at;
        return end == from ? null : new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private String quotedCell() {
        unquoted.reset();
        at++;
        int from = at;
        while (true) {
            if (at >= bytes.length) {
                throw malformed("The quote of cell %d is never closed".formatted(cells.size() + 1));
            }
            if (bytes[at] == '\n') {
                nextLine++;
            }
            if (bytes[at] != '"') {
                at++;
            } else if (at + 1 < bytes.length && bytes[at + 1] == '"') {
                unquoted.write(bytes, from, at + 1 - from);
                at += 2;
                from = at;
            } else {
                unquoted.write(bytes, from, at - from);
                at++;
                break;
            }
        }
        endQuotedCell();
        return unquoted.toString(StandardCharsets.UTF_8);
    }

    private void endQuotedCell() {
        if (at + 1 < bytes.length && bytes[at] == '\r' && bytes[at + 1] == '\n'
                || at + 1 == bytes.length && bytes[at] == '\r') {
            at++;
        }
        if (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n') {
            throw malformed("Cell %d goes on behind its closing quote".formatted(cells.size() + 1));
        }
    }
}
