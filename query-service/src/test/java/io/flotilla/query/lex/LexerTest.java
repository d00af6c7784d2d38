package io.flotilla.query.lex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.flotilla.api.problem.ProblemException;
import io.flotilla.query.lex.Token.Kind;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "1--1            | NUMBER:1 SYMBOL:- SYMBOL:- NUMBER:1",
                "1 -- 1          | NUMBER:1",
                "1 --            | NUMBER:1",
                "1 # 1           | NUMBER:1",
                "1 /* 2 */ 3     | NUMBER:1 NUMBER:3",
                "1/**/2          | NUMBER:1 NUMBER:2",
                "a.b             | WORD:a SYMBOL:. WORD:b",
                "t.1a            | WORD:t SYMBOL:. WORD:1a",
                "t.1e5           | WORD:t SYMBOL:. WORD:1e5",
                "1e5             | NUMBER:1e5",
                "1e5x            | NUMBER:1e5 WORD:x",
                "1e              | WORD:1e",
                "1a              | WORD:1a",
                "1.              | NUMBER:1.",
                "1.e3            | NUMBER:1.e3",
                ".5              | NUMBER:.5",
                "a .5            | WORD:a NUMBER:.5",
                "1E+2            | NUMBER:1E+2",
                "0x4g            | WORD:0x4g",
                "0X41            | WORD:0X41",
                "0x41            | BITS:0x41",
                "x'4d'           | BITS:x'4d'",
                "0b12            | WORD:0b12",
                "N'a'            | NATIONAL_STRING:a",
                "n 'a'           | WORD:n STRING:a",
                "'a''b'          | STRING:a'b",
                "'a\\'b'         | STRING:a'b",
                "'a\\%b\\_c'     | STRING:a\\%b\\_c",
                "'a\\qb'         | STRING:aqb",
                "`a\\`           | QUOTED_NAME:a\\",
                "`a``b`          | QUOTED_NAME:a`b",
                "a->>'$.b'       | WORD:a SYMBOL:->> STRING:$.b",
                "a<=>b           | WORD:a SYMBOL:<=> WORD:b",
                "@@x             | SYMBOL:@ SYMBOL:@ WORD:x",
                "été$1_          | WORD:été$1_",
            })
    void cutsAsMysqlDoes(String text, String expected) {
        String tokens = Lexer.tokens(text).stream()
                .filter(t -> t.kind() != Kind.END)
                .map(t -> t.kind() + ":" + t.text())
                .collect(Collectors.joining(" "));

        assertEquals(expected, tokens);
    }

    @Test
    void decodesAllEscapes() {
        assertEquals(
                "\0'\"\b\n\r\t\u001a\\",
                Lexer.tokens("'\\0\\'\\\"\\b\\n\\r\\t\\Z\\\\'").get(0).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'a | 1",
                "a 'b\\' | 3",
                "\"a | 1",
                "`a | 1",
                "`` | 1",
                "a /* b | 3",
                "x'4' | 1",
                "b'2' | 1",
                "a \\N | 3"
            })
    void refusesWhatDoesNotEndOrHasNoMeaning(String text, int column) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> Lexer.tokens(text));

        assertEquals("SYNTAX_ERROR", refusal.code().name());
        assertEquals(column, refusal.extensions().get("column"));
    }
}
