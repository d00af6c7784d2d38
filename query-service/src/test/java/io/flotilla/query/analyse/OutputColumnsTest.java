package io.flotilla.query.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputColumnsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT * FROM dogs | id:int name:string tags:json",
                "SELECT tags, (tags), tags AS t, d.tags FROM dogs d | tags:json tags:json t:json tags:json",
                "SELECT TAGS, CONCAT(tags), tags->'$.a' FROM dogs | TAGS:json CONCAT(tags):? tags->'$.a':?",
                "SELECT d.*, 1 FROM dogs d | id:int name:string tags:json null:?",
                "SELECT x FROM (SELECT tags AS x FROM dogs) q | x:json",
                "SELECT * FROM (SELECT tags, id FROM dogs) q (a, b) | a:json b:int",
                "WITH q AS (SELECT tags FROM dogs) SELECT * FROM q | tags:json",
                "WITH q (a) AS (SELECT tags FROM dogs) SELECT a FROM q | a:json",
                "WITH dogs AS (SELECT tags AS t FROM dogs) SELECT * FROM dogs | t:json",
                "SELECT tags FROM dogs UNION ALL SELECT tags FROM owners | tags:json",
                "SELECT tags FROM dogs UNION ALL SELECT dog FROM owners | tags:?",
                "SELECT * FROM dogs JOIN owners USING (tags) | tags:json id:int name:string id:int dog:string",
                "SELECT * FROM dogs NATURAL JOIN owners | id:int tags:json name:string dog:string",
                "SELECT owners.* FROM dogs JOIN owners USING (id) | dog:string tags:json id:int",
                "SELECT * FROM (dogs, owners) | id:int name:string tags:json id:int dog:string tags:json",
                "SELECT v FROM dogs, JSON_TABLE(tags, '$' COLUMNS (v JSON PATH '$')) j | v:?",
                "SELECT (SELECT tags FROM dogs LIMIT 1) AS s | s:?",
            })
    void followsFieldsToTheAnswer(String sql, String expected) {
        String columns = OutputColumns.of(TestCatalogue.resolve(sql)).stream()
                .map(c -> c.name() + ":" + c.type().map(Object::toString).orElse("?"))
                .collect(Collectors.joining(" "));

        assertEquals(expected, columns);
    }
}
