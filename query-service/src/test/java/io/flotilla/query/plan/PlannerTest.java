package io.flotilla.query.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.query.QueryError;
import io.flotilla.query.analyse.TestCatalogue;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void sendsTheWholeQueryToTheShardThatHasAllFamilies() {
        Plan plan = plan("SELECT name FROM dogs JOIN owners ON name = dog");

        assertEquals("east", ((Plan.OnShard) plan).shard().name().value());
        assertEquals("SELECT `name` FROM `dogs` JOIN `owners` ON `name` = `dog`", plan.sql());
    }

    @Test
    void letsAnyShardAnswerAQueryWithoutTables() {
        Plan plan = plan("SELECT 1");

        assertEquals(2, ((Plan.Anywhere) plan).shards().size());
    }

    @Test
    void refusesWhatIsOnTwoShards() {
        ProblemException refusal = assertThrows(ProblemException.class, () -> plan("SELECT * FROM dogs, cats, owners"));

        assertEquals(QueryError.SPANS_SHARDS, refusal.code());
        assertTrue(refusal.detail().contains("(dogs, owners on east; cats on west)"), refusal.detail());
    }

    private static Plan plan(String sql) {
        return Planner.plan(TestCatalogue.resolve(sql), TestCatalogue.catalogue());
    }
}
