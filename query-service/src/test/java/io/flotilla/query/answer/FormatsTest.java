package io.flotilla.query.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:11:12,           2026-01-31T10:11:12Z",
        "2026-01-31T10:11:12.5,         2026-01-31T10:11:12.5Z",
        "2026-01-31T10:11:12.000001,    2026-01-31T10:11:12.000001Z",
        "2026-01-31T00:00:00.120,       2026-01-31T00:00:00.12Z",
        "0999-01-01T00:00:00,           0999-01-01T00:00:00Z",
    })
    void writesPointsInTimeWithTheDigitsTheyHave(String time, String expected) {
        assertEquals(expected, TimeText.of(LocalDateTime.parse(time)));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,             00:00:00",
        "PT10H11M12.5S,    10:11:12.5",
        "-PT1H2M3.5S,      -01:02:03.5",
        "PT838H59M59S,     838:59:59",
    })
    void writesTimesBeyondADayAndBelowZero(String time, String expected) {
        assertEquals(expected, TimeText.of(Duration.parse(time)));
    }

    @Test
    void givesEveryColumnANameOfItsOwn() {
        assertEquals(List.of("a", "a_2", "b", "a_3"), AnswerColumns.unique(List.of("a", "a", "b", "a")));
        assertEquals(List.of("a", "a_3", "a_2"), AnswerColumns.unique(List.of("a", "a", "a_2")));
    }

    @Test
    void takesTheBestFormatTheCallerAccepts() {
        assertEquals(Optional.of(AnswerFormat.JSON), best("*/*"));
        assertEquals(Optional.of(AnswerFormat.JSON), best("application/*"));
        assertEquals(Optional.of(AnswerFormat.NDJSON), best("application/x-ndjson", "application/json"));
        assertEquals(Optional.of(AnswerFormat.CSV), best("text/csv"));
        assertEquals(Optional.empty(), best("text/html"));
    }

    @Test
    void fetchesAsManyRowsAsFillABatch() {
        BatchSize size = new BatchSize(256 * 1024);

        assertEquals(128, size.after(16, 16 * 60));
        assertEquals(1024, size.after(128, 128 * 60));
        assertEquals(4096, size.after(1024, 1024 * 60));
        assertEquals(1, size.after(4096, 4096L * 5_000_000));
        assertEquals(8, size.after(1, 100));
    }

    private static Optional<AnswerFormat> best(String... accepted) {
        return AnswerFormat.bestOf(
                java.util.Arrays.stream(accepted).map(MediaType::valueOf).toList());
    }
}
