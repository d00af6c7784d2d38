package io.flotilla.api.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.api.schema.TypeInference.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeInferenceTest {

    @ParameterizedTest(name = "{0} give {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 -2 0 | int",
                "9223372036854775807 -9223372036854775808 | int",
                "9223372036854775808 | decimal(19,0)",
                "-9223372036854775809 5 | decimal(19,0)",
                "1 2.5 | float",
                "0.1 | float",
                "1e3 7 | float",
                "9007199254740992 0.5 | float",
                "9007199254740993 0.25 | decimal(18,2)",
                "9007199254740993 1e-7 | float",
                "true false | bool",
                "null null | string",
                "null 3 | int",
                "'a' '' | string",
                "'2026-01-02T03:04:05Z' '2026-01-02t03:04:05.123456+01:00' | datetime",
                "'2026-01-02T03:04:05Z' 'soon' | string",
                "{} [] | json",
                "1 'a' | json",
                "true 1 | json",
                "null [] | json",
                "1 {} | json",
            })
    void json_values_decide_by_what_they_are(String values, String expected) {
        assertEquals(FieldType.parse(expected), inferJson(values));
    }

    @Test
    void an_integer_of_65_digits_is_the_widest_decimal_and_a_longer_one_no_wider() {
        String digits = "9".repeat(65);

        assertEquals(FieldType.decimal(65, 0), inferJson(digits));
        assertEquals(FieldType.decimal(65, 0), inferJson(digits + "0"));
    }

    @ParameterizedTest(name = "{0} is no datetime")
    @ValueSource(
            strings = {
                "2026-01-02",
                "2026-01-02T03:04:05",
                "2026-01-02 03:04:05Z",
                "2026-02-30T03:04:05Z",
                "2026-01-02T03:04:60Z",
                "2026-01-02T03:04:05.1234567Z",
                "0999-01-02T03:04:05Z",
                "9999-12-31T23:59:59-01:00",
                "2026-01-02T03:04:05+25:00"
            })
    void a_string_a_datetime_column_would_not_give_back_stays_a_string(String text) {
        TypeInference inference = new TypeInference();

        inference.observe("at", Kind.STRING, text);

        assertEquals(List.of(Field.of("at", "string")), inference.fields());
    }

    @ParameterizedTest(name = "cells {0} give {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 -2 0 | int",
                "1 2.50 | float",
                "1e-05 2.5E3 | float",
                "1E5 2E7 | string",
                "00501 10001 | string",
                "-0 | string",
                "+1 | string",
                "1. | string",
                "1.0e999 | string",
                "92233720368547758080 | string",
                "9007199254740993 1.5 | string",
                "true FALSE True | bool",
                "tRue | string",
                "true 1 | string",
                "2012-01-01 | string",
                "2012-01-01T00:00:00Z | datetime",
                "2012-01-01T00:00:00Z 5 | string",
                "NaN | string",
                "[1] | string",
            })
    void text_cells_decide_by_what_they_look_like(String values, String expected) {
        TypeInference inference = new TypeInference();

        for (String cell : values.split(" ")) {
            inference.observe("field", Kind.TEXT, cell);
        }

        assertEquals(List.of(Field.of("field", expected)), inference.fields());
    }

    @Test
    void an_empty_cell_is_a_null_and_decides_nothing() {
        TypeInference inference = new TypeInference();

        inference.observe("some", Kind.TEXT, "");
        inference.observe("some", Kind.TEXT, "7");
        inference.observe("none", Kind.TEXT, "");

        assertEquals(List.of(Field.of("some", "int"), Field.of("none", "string")), inference.fields());
    }

    @Test
    void fields_come_in_the_order_of_their_first_appearance() {
        TypeInference inference = new TypeInference();

        inference.observe("b", Kind.NULL, null);
        inference.observe("a", Kind.INTEGER, "1");
        inference.observe("b", Kind.BOOLEAN, null);
        inference.observe("B c (mm)", Kind.FRACTION, "0.5");

        assertEquals(
                List.of(Field.of("b", "bool"), Field.of("a", "int"), Field.of("B c (mm)", "float")),
                inference.fields());
    }

    @ParameterizedTest(name = "an existing {1} takes {0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1 2 | float | float",
                "9007199254740993 | float | int",
                "1 2 | decimal(10,2) | decimal(10,2)",
                "1.25 | decimal(10,2) | decimal(10,2)",
                "1.255 | decimal(10,2) | float",
                "123456789 | decimal(10,2) | int",
                "1 | json | json",
                "1 | string | int",
                "null | int | int",
                "null | json | json",
                "'2026-01-02T03:04:05Z' | string | string",
                "'x' | datetime | string",
                "true | int | bool",
                "true | bool | bool",
                "1.5 | int | float",
            })
    void an_existing_type_stays_if_it_holds_every_value(String values, String existing, String expected) {
        TypeInference inference = new TypeInference();
        observeJson(inference, values);

        List<Field> fields = inference.fields(List.of(Field.of("field", existing), Field.of("other", "int")));

        assertEquals(List.of(Field.of("field", expected)), fields);
    }

    @Test
    void the_first_value_that_does_not_fit_shows_at_once() {
        TypeInference inference = new TypeInference();
        Field weight = Field.of("weight", "float");

        assertTrue(inference.fits(weight));
        inference.observe("weight", Kind.INTEGER, "3");
        assertTrue(inference.fits(weight));
        inference.observe("weight", Kind.STRING, "3 kg");
        assertFalse(inference.fits(weight));
    }

    @Test
    void an_existing_string_takes_any_cell() {
        TypeInference inference = new TypeInference();
        inference.observe("zip", Kind.TEXT, "10001");

        assertEquals(List.of(Field.of("zip", "string")), inference.fields(List.of(Field.of("zip", "string"))));
        assertEquals(List.of(Field.of("zip", "int")), inference.fields(List.of(Field.of("zip", "json"))));
    }

    @Test
    void a_name_that_no_field_can_have_is_refused_where_it_first_appears() {
        TypeInference inference = new TypeInference();

        ProblemException refused =
                assertThrows(ProblemException.class, () -> inference.observe("id", Kind.INTEGER, "1"));

        assertEquals(SchemaError.INVALID_NAME, refused.code());
    }

    private static FieldType inferJson(String values) {
        TypeInference inference = new TypeInference();
        observeJson(inference, values);
        return inference.fields().get(0).type();
    }

    private static void observeJson(TypeInference inference, String values) {
        for (String value : values.split(" ")) {
            char first = value.charAt(0);
            switch (first) {
                case '\'' -> inference.observe("field", Kind.STRING, value.substring(1, value.length() - 1));
                case 'n' -> inference.observe("field", Kind.NULL, null);
                case 't', 'f' -> inference.observe("field", Kind.BOOLEAN, null);
                case '{', '[' -> inference.observe("field", Kind.STRUCTURE, null);
                default -> inference.observe("field", value.matches("-?\\d+") ? Kind.INTEGER : Kind.FRACTION, value);
            }
        }
    }
}
