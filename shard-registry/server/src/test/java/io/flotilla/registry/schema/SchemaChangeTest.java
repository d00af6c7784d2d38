package io.flotilla.registry.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ErrorCode;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.Field;
import io.flotilla.api.schema.FieldName;
import io.flotilla.api.schema.FieldType;
import io.flotilla.api.schema.SchemaError;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {

    private static final Field NAME = Field.of("name", "string");
    private static final Field WEIGHT = Field.of("weight", "int");
    private static final Field BREED = Field.of("breed", "string");

    @Test
    void newFieldsAreAddedBehindTheExistingOnes() {
        SchemaChange change = SchemaChange.between(List.of(NAME), List.of(WEIGHT, NAME, BREED));

        assertEquals(List.of(WEIGHT, BREED), change.additions());
        assertEquals(List.of(NAME, WEIGHT, BREED), change.after());
    }

    @Test
    void askingForLessThanThereIsChangesNothing() {
        assertTrue(SchemaChange.between(List.of(NAME, WEIGHT), List.of(WEIGHT)).isEmpty());
    }

    @Test
    void anotherTypeIsAConflictThatNamesBoth() {
        ProblemException e = refused(SchemaError.TYPE_CONFLICT, List.of(WEIGHT), List.of(Field.of("weight", "float")));

        assertTrue(e.detail().contains("int") && e.detail().contains("float"), e.detail());
        assertEquals("/schema/weight", e.pointer());
    }

    @Test
    void aDecimalOfAnotherScaleIsAConflict() {
        refused(
                SchemaError.TYPE_CONFLICT,
                List.of(Field.of("price", "decimal(10,2)")),
                List.of(Field.of("price", "decimal(10,3)")));
    }

    @Test
    void aNameThatDiffersByCaseOrAccentIsAConflict() {
        refused(SchemaError.NAME_CONFLICT, List.of(NAME), List.of(Field.of("Name", "string")));
        refused(SchemaError.NAME_CONFLICT, List.of(Field.of("cafe", "int")), List.of(Field.of("caf\u00e9", "int")));
    }

    @Test
    void twoNewFieldsThatAreOneNameToMySqlAreRefused() {
        refused(SchemaError.DUPLICATE_FIELD, List.of(), List.of(Field.of("a", "int"), Field.of("A", "int")));
    }

    @Test
    void aTableHoldsAsManyFieldsAsTheServersDo() {
        assertEquals(
                196,
                SchemaChange.between(List.of(), many(196, FieldType.STRING))
                        .additions()
                        .size());
        assertEquals(
                996,
                SchemaChange.between(List.of(), many(996, FieldType.INT))
                        .additions()
                        .size());
    }

    @Test
    void moreThanFitsIsRefused() {
        refused(SchemaError.SCHEMA_TOO_WIDE, List.of(), many(384, FieldType.STRING));
        refused(SchemaError.SCHEMA_TOO_WIDE, List.of(), many(1_000, FieldType.INT));
        refused(SchemaError.SCHEMA_TOO_WIDE, List.of(), many(5_000, FieldType.BOOL));
        refused(SchemaError.SCHEMA_TOO_WIDE, many(196, FieldType.STRING), List.of(Field.of("one more", "string")));
    }

    private static List<Field> many(int count, FieldType type) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Field(new FieldName("f" + i), type))
                .toList();
    }

    private static ProblemException refused(ErrorCode code, List<Field> before, List<Field> wanted) {
        ProblemException e = assertThrows(ProblemException.class, () -> SchemaChange.between(before, wanted));
        assertEquals(code, e.code());
        return e;
    }
}
