package io.flotilla.ingest.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkHeadsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "application/x-ndjson, true",
                "application/json, true",
                "application/json; charset=utf-8, true",
                "Application/JSON;charset=UTF-8, true",
                "application/vnd.elasticsearch+x-ndjson; compatible-with=8, true",
                "application/vnd.elasticsearch+json;compatible-with=9, true",
                "application/ndjson, true",
                "application/json; charset=latin1, false",
                "application/jsonx, false",
                "text/plain, false",
                "'', false",
                "none, false",
            })
    void theTypesThatShippersSendAreTaken(String type, boolean taken) {
        assertEquals(taken, BulkHeads.takes(type));
    }
}
