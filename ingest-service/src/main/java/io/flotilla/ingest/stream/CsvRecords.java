package io.flotilla.ingest.stream;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
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
    private int at;
    private long nextLine;
    private long line;

    CsvRecords(Chunk chunk) {
        this.bytes = chunk.bytes();
        this.at = chunk.start();
        this.nextLine = chunk.firstLine();
    }

    /**
     * Moves to the next record; false when there is none.
     *
     * @throws ProblemException MALFORMED_CSV
     */
    boolean next() {
        do {
            if (at >= bytes.length) {
                return false;
            }
            readRecord();
        } while (cells.size() == 1 && cells.get(0) == null);
        return true;
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
        line = nextLine;
        boolean more = true;
        while (more) {
            cells.add(at < bytes.length && bytes[at] == '"' ? quotedCell() : plainCell());
            more = at < bytes.length && bytes[at] == ',';
            at++;
        }
        nextLine++;
    }

    private String plainCell() {
        int start = at;
        while (at < bytes.length && bytes[at] != ',' && bytes[at] != '\n') {
            if (bytes[at] == '"') {
                throw malformed("Cell %d holds a quote but does not begin with one; write \"a \"\"b\"\" c\""
                        .formatted(cells.size() + 1));
            }
            at++;
        }
        boolean endsLine = at == bytes.length || bytes[at] == '\n';
        int end = endsLine && at > start && bytes[at - 1] == '\r' ? at - 1 : at;
        return end == start ? null : new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    private String quotedCell() {
        unquoted.reset();
        at++;
        int start = at;
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
                unquoted.write(bytes, start, at + 1 - start);
                at += 2;
                start = at;
            } else {
                unquoted.write(bytes, start, at - start);
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
