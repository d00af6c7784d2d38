package io.flotilla.query.execute;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.desc.ColumnDescriptor;
import java.util.List;

/**
 * Some rows of an answer.
 *
 * @param columns of the answer, the same in every batch
 * @param last    whether these were the last rows
 */
public record Batch(List<ColumnDescriptor> columns, List<Row> rows, boolean last) {}
