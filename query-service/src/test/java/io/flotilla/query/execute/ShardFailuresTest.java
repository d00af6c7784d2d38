package io.flotilla.query.execute;

import static org.junit.jupiter.api.Assertions.assertSame;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.registry.Shard;
import io.flotilla.query.analyse.ResolvedQuery;
import io.flotilla.query.analyse.TestCatalogue;
import org.junit.jupiter.api.Test;

class ShardFailuresTest {

    @Test
    void whatIsAProblemAlreadyStaysAsItIs() {
        ResolvedQuery query = TestCatalogue.resolve("SELECT name FROM dogs");
        Shard shard = TestCatalogue.catalogue()
                .shard(query.family("dogs").orElseThrow().shard());
        ProblemException crowded = new ProblemException(CommonError.TOO_MANY_REQUESTS, "Too many wait already");

        assertSame(crowded, ShardFailures.problem(crowded, shard, query));
    }
}
