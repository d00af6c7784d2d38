package io.flotilla.cli.query;

import java.io.IOException;
import java.io.InputStream;

/** Writes an answer to the terminal while it arrives. */
sealed interface AnswerPrinter permits YamlAnswer, TableAnswer, JsonAnswer, CsvAnswer, NdjsonAnswer {

    /**
     * Reads to the end.
     *
     * @throws io.flotilla.cli.exit.CommandFailure when the answer says that it is not complete
     * @throws IOException                         when it breaks off
     */
    void print(InputStream body) throws IOException;
}
