package io.flotilla.registry.schema;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.FieldType;
import io.flotilla.api.schema.SchemaError;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * InnoDB's limits on columns and on the part of a row that must stay in its page, for 16 KiB pages and the DYNAMIC row format
 * (MySQL reference manual, "Limits on Table Column Count and Row Size"). Checked here so that the answer can name the columns;
 * the constants reproduce what MySQL 9.7 was measured to accept: 196 strings or 996 integers. MariaDB would take 383 strings, but a
 * family must be able to move to any server.
 */
final class RowWidth {

    /** Columns of an InnoDB table, {@code id} included. */
    static final int MAX_COLUMNS = 1017;

    /** Bits a row may use of its page: a little less than half of it. */
    private static final long MAX_BITS = 8_126 * 8L;

    /** Record header, transaction id, roll pointer and the column {@code id}. */
    private static final long FIXED_BITS = (5 + 6 + 7 + 8) * 8L;

    private static final int NULL_FLAG_BITS = 1;

    /** Up to 40 bytes of a long value stay in the page, with a length byte; of a longer one only a reference does. */
    private static final long OFF_PAGE_BYTES = 41;

    /** Digits of a decimal are packed nine to four bytes; this many bytes take the digits left over. */
    private static final int[] LEFTOVER_BYTES = {0, 1, 1, 2, 2, 3, 3, 4, 4};

    private static final int WIDEST_NAMED = 5;

    private RowWidth() {}

    /** @throws ProblemException SCHEMA_TOO_WIDE, saying which limit is passed and by what */
    static void check(List<Field> fields) {
        if (fields.size() + 1 > MAX_COLUMNS) {
            throw tooWide("A table holds at most %d fields, these are %d".formatted(MAX_COLUMNS - 1, fields.size()));
        }
        long bits = FIXED_BITS + fields.stream().mapToLong(RowWidth::bits).sum();
        if (bits > MAX_BITS) {
            throw tooWide("The %d fields need %d bytes of a row's %d in its page; the widest are %s"
                    .formatted(fields.size(), bits / 8, MAX_BITS / 8, widest(fields)));
        }
    }

    private static ProblemException tooWide(String detail) {
        return new ProblemException(
                SchemaError.SCHEMA_TOO_WIDE, detail + ". Put rarely used fields into one field of type json.");
    }

    private static String widest(List<Field> fields) {
        return fields.stream()
                .sorted(Comparator.comparingLong(RowWidth::bits).reversed())
                .limit(WIDEST_NAMED)
                .map(field -> "'" + field.name() + "' (" + field.type() + ")")
                .collect(Collectors.joining(", "));
    }

    private static long bits(Field field) {
        return bytes(field.type()) * 8 + NULL_FLAG_BITS;
    }

    private static long bytes(FieldType type) {
        return switch (type.kind()) {
            case STRING, JSON -> OFF_PAGE_BYTES;
            case INT, FLOAT, DATETIME -> 8;
            case BOOL -> 1;
            case DECIMAL -> packed(type.precision() - type.scale()) + packed(type.scale());
        };
    }

    private static long packed(int digits) {
        return digits / 9 * 4L + LEFTOVER_BYTES[digits % 9];
    }
}
