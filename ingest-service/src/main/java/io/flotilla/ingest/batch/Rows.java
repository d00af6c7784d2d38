package io.flotilla.ingest.batch;

/**
 * Rows of one table as SQL text, which may share a statement with the rows of other batches that have the same columns.
 *
 * @param insert how the statement begins: {@code INSERT INTO `t` (`a`,`b`) VALUES }
 * @param values the rows: {@code (1,'x'),(2,'y')}
 * @param count  how many there are, 1 at least
 */
public record Rows(String insert, String values, int count) {

    /** The statement that stores these rows alone. */
    public String statement() {
        return insert + values;
    }
}
