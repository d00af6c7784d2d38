package io.flotilla.ingest.stream;

import io.flotilla.api.ingest.IngestError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.TypeInference.Kind;
import io.flotilla.ingest.batch.EventRows;
import io.flotilla.ingest.json.CanonicalJson;
import io.flotilla.ingest.json.Shown;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** CSV: the first record names the fields, each further one is an event. */
final class CsvEvents implements Events {

    private List<String> names;
    private byte[] header = {};

    @Override
    public void read(Chunk chunk, EventRows rows, BadEvents bad) {
        each(chunk, cells -> rows.add(names, cells), bad);
    }

    @Override
    public void observe(Chunk chunk, UnknownFields unknown, BadEvents bad) {
        each(chunk, cells -> observe(cells, unknown), bad);
    }

    @Override
    public byte[] context() {
        return header.clone();
    }

    private void each(Chunk chunk, Consumer<List<String>> event, BadEvents bad) {
        CsvRecords records = new CsvRecords(chunk);
        if (chunk.number() == 1) {
            readHeader(chunk, records);
        }
        while (records.hasNext()) {
            if (isRecord(records, bad)) {
                accept(records, event, bad);
            }
        }
    }

    private boolean isRecord(CsvRecords records, BadEvents bad) {
        try {
            records.next();
            records.requireText();
            if (records.cells().size() != names.size()) {
                throw records.malformed("The record has %d cells, the header %d"
                        .formatted(records.cells().size(), names.size()));
            }
            return true;
        } catch (ProblemException e) {
            records.leave();
            bad.add(e, records::text);
            return false;
        }
    }

    private void accept(CsvRecords records, Consumer<List<String>> event, BadEvents bad) {
        try {
            event.accept(records.cells());
        } catch (ProblemException e) {
            bad.add(e.with("line", records.line()), () -> CanonicalJson.of(names, records.cells()));
        }
    }

    private void readHeader(Chunk chunk, CsvRecords records) {
        if (!records.hasNext()) {
            throw records.malformed("The first line must name the fields; there is none");
        }
        records.next();
        records.requireText();
        names = records.cells().stream().map(name -> name == null ? "" : name).toList();
        header = Arrays.copyOf(chunk.bytes(), Math.min(records.position(), chunk.bytes().length));
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new ProblemException(
                                IngestError.DUPLICATE_KEY,
                                "The header names the field '%s' twice".formatted(Shown.text(name)))
                        .with("line", records.line());
            }
        }
    }

    private void observe(List<String> cells, UnknownFields unknown) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) != null && unknown.include(names.get(i))) {
                unknown.observe(names.get(i), cells.get(i).isEmpty() ? Kind.STRING : Kind.TEXT, cells.get(i));
            }
        }
    }
}
