package io.flotilla.cli.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

    @Test
    void a_list_of_names_and_types_is_a_schema() {
        Schema schema = Schema.parse("name:string, price : decimal(10, 2),a:b:int");

        assertEquals(
                List.of(Field.of("name", "string"), Field.of("price", "decimal(10,2)"), Field.of("a:b", "int")),
                schema.fields());
    }

    @Test
    void a_json_object_takes_any_name() {
        Schema schema = Schema.parse("{\"Beak, Length (mm)\":\"float\",\"b\":\"Int\"}");

        assertEquals(List.of(Field.of("Beak, Length (mm)", "float"), Field.of("b", "int")), schema.fields());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name", ":int", "a:int,,b:int", "{\"a\":1}", "{\"a\":\"int\"", "{} x", "a:int,a:int"})
    void anything_else_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Schema.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:eggplant", "id:int", "a:decimal(70,1)"})
    void names_and_types_have_to_exist(String text) {
        assertThrows(ProblemException.class, () -> Schema.parse(text));
    }
}
