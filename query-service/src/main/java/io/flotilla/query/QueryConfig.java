package io.flotilla.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The configuration {@code flotilla.query.*}: how much one query may take. */
@ConfigMapping(prefix = "flotilla.query")
public interface QueryConfig {

    /** The longest query, in bytes of UTF-8. */
    @WithDefault("1048576")
    int maxQueryBytes();

    /** How deep parentheses, subqueries and expressions may nest. */
    @WithDefault("100")
    int maxNesting();

    /** How long a server may work on a query. */
    @WithDefault("30s")
    Duration timeLimit();

    /**
     * After this time without an answer to what needs no work (the beginning of a transaction, the end of a statement) a server
     * counts as gone.
     */
    @WithDefault("2s")
    Duration silence();

    /** How long an answer may take in all, with a caller that reads slowly. */
    @WithDefault("10m")
    Duration answerTimeLimit();

    /** The most rows of one answer. */
    @WithDefault("10000000")
    long maxRows();

    /** How much of an answer is held at once, about; how many rows are fetched at a time follows from it. */
    @WithDefault("262144")
    int batchBytes();
}
