package io.flotilla.benchmarks.rows;

import java.util.function.LongFunction;

/**
 * A field of every row.
 *
 * @param type  as the schema of a batch spells it
 * @param column its type in SQL
 * @param value the plain text in the row of that number
 */
record Field(String name, String type, String column, Form form, LongFunction<String> value) {}
