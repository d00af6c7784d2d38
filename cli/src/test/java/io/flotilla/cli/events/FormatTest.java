package io.flotilla.cli.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource({
        "a.CSV,{,CSV",
        "a.tsv,x,CSV",
        "a.json,x,JSON",
        "a.ndjson,x,NDJSON",
        "a.jsonl,x,NDJSON",
        "a.log,[,JSON",
        "a.log,{,JSON",
        "a.log,n,CSV"
    })
    void the_name_decides_before_the_content(String name, char first, Format expected) {
        assertEquals(expected, Format.of(name, first));
    }
}
