package io.flotilla.api.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dog_registry",
                "select",
                "a.b",
                "Beak Length (mm)",
                " leading",
                "\u732b",
                "100%",
                "no-break\u00a0",
                "wide\u3000",
                "tab\tinside",
                "fts_logs",
                "db_row",
                "a/b\\c",
                "\"'"
            })
    void whatMySqlPermitsInQuotesIsAName(String name) {
        assertEquals(name, new FamilyName(name).value());
        assertEquals(name, new FieldName(name).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a`b",
                "a\0b",
                "trailing ",
                "trailing\t",
                "trailing\n",
                "trailing\u000b",
                "trailing\f",
                "trailing\r",
                "_flotilla",
                "_Flotilla_x",
                "smile\ud83d\ude00",
                "lone\ud800"
            })
    void whatMySqlForbidsOrWeReserveIsNot(String name) {
        assertInvalid(() -> new FamilyName(name));
        assertInvalid(() -> new FieldName(name));
    }

    @Test
    void aNameHas64CharactersAtMost() {
        assertEquals(64, new FieldName("x".repeat(64)).value().length());
        assertInvalid(() -> new FieldName("x".repeat(65)));
        assertInvalid(() -> new FamilyName("x".repeat(65)));
    }

    @Test
    void aFamilyNameMustAlsoFitIntoAFileName() {
        assertEquals(48, new FamilyName("\u732b".repeat(48)).value().length());
        assertInvalid(() -> new FamilyName("\u732b".repeat(49)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "ID", "Id"})
    void theColumnIdIsReserved(String name) {
        assertInvalid(() -> new FieldName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_ROW_ID", "db_trx_id", "Db_Roll_Ptr", "FTS_DOC_ID", "FTS_DOC_\u0130D"})
    void theServersOwnColumnsAreReserved(String name) {
        assertInvalid(() -> new FieldName(name));
        assertEquals(name, new FamilyName(name).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FTS_0000000000000001_CONFIG", "fts_00000000000000ab_0000000000000002_index_1"})
    void theTablesOfFullTextIndexesAreReserved(String name) {
        assertInvalid(() -> new FamilyName(name));
        assertEquals(name, new FieldName(name).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw_logs", "RAW_LOGS", "Raw_Logs"})
    void theTableOfOriginalEventsIsReserved(String name) {
        assertInvalid(() -> new FamilyName(name));
    }

    @Test
    void namesThatAreOneToMySqlHaveOneFold() {
        assertEquals(new FieldName("Cafe").fold(), new FieldName("caf\u00e9").fold());
        assertNotEquals(new FieldName("cafe").fold(), new FieldName("cafes").fold());
    }

    private static void assertInvalid(Runnable making) {
        ProblemException e = assertThrows(ProblemException.class, making::run);
        assertEquals(SchemaError.INVALID_NAME, e.code());
    }
}
