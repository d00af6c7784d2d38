package io.flotilla.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SqlTextTest {

    @Test
    void aBacktickInANameIsDoubled() {
        assertEquals("`a``b`", SqlIdentifier.quote("a`b"));
        assertEquals("`shop`.`Beak Length (mm)`", SqlIdentifier.quote("shop", "Beak Length (mm)"));
    }

    @Test
    void whatEndsALiteralIsEscaped() {
        assertEquals("'it\\'s'", SqlLiteral.quote("it's"));
        assertEquals("'\\\\'", SqlLiteral.quote("\\"));
        assertEquals("'a\\0b\\nc\\rd\\Ze'", SqlLiteral.quote("a\0b\nc\rd\u001ae"));
    }

    @Test
    void everyOtherCodePointIsKept() {
        assertEquals("'\"%_\u00e9\ud83d\ude00'", SqlLiteral.quote("\"%_\u00e9\ud83d\ude00"));
        assertEquals("''", SqlLiteral.quote(""));
    }

    @Test
    void aGrantDoesNotReachDatabasesWithSimilarNames() {
        String grant =
                DatabaseAccount.QUERY.createStatements("my_shop", "s3cret").get(2);

        assertEquals("GRANT SELECT ON `my\\_shop`.* TO 'flotilla_query'@'%'", grant);
    }
}
