package io.flotilla.benchmarks.load;

import io.flotilla.benchmarks.rows.Rows;
import java.util.List;

/**
 * INSERTs as text, made before the clock runs.
 *
 * @param rows in each of them
 */
public record Statements(List<String> text, int rows) {

    /** INSERTs of these rows into the table. */
    public static Statements insert(String table, List<Rows> batches) {
        List<String> text = batches.stream().map(rows -> rows.insert(table)).toList();
        return new Statements(text, batches.get(0).count());
    }
}
