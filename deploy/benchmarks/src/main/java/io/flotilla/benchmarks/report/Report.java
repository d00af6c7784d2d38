package io.flotilla.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.flotilla.benchmarks.BenchmarkFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A whole run, for programs.
 *
 * @param running what was measured, and on what
 * @param rows    narrow or wide
 * @param cases   the figures by the name of the case
 */
public record Report(String running, String rows, Map<String, List<Figures>> cases) {

    /** Writes it as JSON. */
    public void writeTo(Path file) {
        try {
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new BenchmarkFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
