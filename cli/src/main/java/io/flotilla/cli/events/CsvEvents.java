package io.flotilla.cli.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.TypeInference;
import io.flotilla.api.schema.TypeInference.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * CSV as in RFC 4180, UTF-8, with a header; commas, semicolons or tabs, whichever the header has most of. An empty cell is a null, unless
 * it is quoted and its field is a string: then it is the empty string.
 */
final class CsvEvents implements EventReader {

    private static final int LONGEST_HEADER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.EMPTY_UNQUOTED_STRING_AS_NULL)
            .build();

    private final CsvParser parser;
    private final List<String> header;
    private final List<String> cells = new ArrayList<>();
    private long record;
    private int line = 1;

    CsvEvents(InputStream in, UnaryOperator<String> rename) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), LONGEST_HEADER + 1);
        this.parser = CSV.createParser((Reader) reader);
        try {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(reader)));
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
        this.header = readRow() ? header(rename) : List.of();
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = Math.max(0, reader.read(start));
        reader.reset();
        return mostFrequent(new String(start, 0, length).lines().findFirst().orElse(""));
    }

    private static char mostFrequent(String firstLine) {
        String unquoted = firstLine.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(unquoted, candidate) > count(unquoted, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private List<String> header(UnaryOperator<String> rename) {
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String name = cell == null ? "" : cell.strip();
            if (name.isEmpty()) {
                throw malformed("the header has a column without a name");
            }
            if (!seen.add(name)) {
                throw malformed("the header names the column " + name + " twice");
            }
            names.add(rename.apply(name));
        }
        return List.copyOf(names);
    }

    @Override
    public boolean next() throws IOException {
        if (!readRow()) {
            return false;
        }
        record++;
        if (cells.size() != header.size()) {
            throw malformed("the row has %d cells where the header has %d".formatted(cells.size(), header.size()));
        }
        return true;
    }

    private boolean readRow() throws IOException {
        cells.clear();
        try {
            if (parser.nextToken() == null) {
                return false;
            }
            JsonToken token = parser.nextToken();
            // Known only now: before its first cell the parser is still at the end of the row before.
            line = parser.currentTokenLocation().getLineNr();
            for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                cells.add(token == JsonToken.VALUE_NULL ? null : parser.getText());
            }
            return true;
        } catch (JsonProcessingException e) {
            line = e.getLocation() == null ? line : e.getLocation().getLineNr();
            throw malformed("this is not CSV: " + e.getOriginalMessage());
        } catch (CharacterCodingException e) {
            throw notUtf8();
        }
    }

    @Override
    public long record() {
        return record;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public void observe(TypeInference inference) {
        for (int i = 0; i < header.size(); i++) {
            try {
                inference.observe(header.get(i), Kind.TEXT, cells.get(i));
            } catch (ProblemException e) {
                throw MalformedEventException.unusableName(record, 1, e.detail(), header.get(i));
            }
        }
    }

    @Override
    public void copyTo(JsonGenerator out, Schema schema) throws IOException {
        out.writeStartObject();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            out.writeFieldName(name);
            CsvCell.write(out, cells.get(i), schema.type(name));
        }
        out.writeEndObject();
    }

    @Override
    public void skip() {
        cells.clear();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private MalformedEventException notUtf8() {
        return malformed("the file is not UTF-8 here or soon after; iconv -f latin1 -t utf8 may convert it");
    }

    private MalformedEventException malformed(String message) {
        return new MalformedEventException(record, line, message);
    }
}
