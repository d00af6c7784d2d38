package io.flotilla.api.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "string | string | text",
                "TEXT | string | text",
                "Int | int | int",
                "integer | int | int",
                "long | int | int",
                "float | float | double",
                "number | float | double",
                "boolean | bool | bool",
                "timestamp | datetime | datetime",
                "object | json | json",
                "array | json | json",
                "decimal(12,2) | decimal(12,2) | decimal",
                " Decimal( 12 , 2 ) | decimal(12,2) | decimal",
                "decimal(7) | decimal(7,0) | decimal"
            })
    void everySpellingHasOneTypeAndOneDescription(String spelled, String canonical, String described) {
        FieldType type = FieldType.parse(spelled);

        assertEquals(canonical, type.toString());
        assertEquals(described, type.describedAs());
        assertEquals(type, FieldType.parse(canonical));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "varchar",
                "decimal",
                "decimal()",
                "decimal(66,0)",
                "decimal(0)",
                "decimal(5,6)",
                "decimal(40,31)",
                "int(11)"
            })
    void anythingElseIsUnknown(String spelled) {
        ProblemException e = assertThrows(ProblemException.class, () -> FieldType.parse(spelled));

        assertEquals(SchemaError.UNKNOWN_TYPE, e.code());
    }

    @Test
    void noTypeAtAllIsUnknown() {
        assertThrows(ProblemException.class, () -> FieldType.parse(null));
    }
}
