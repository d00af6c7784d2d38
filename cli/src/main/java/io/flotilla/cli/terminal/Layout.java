package io.flotilla.cli.terminal;

import java.util.List;

/** One way to put rows on lines. */
sealed interface Layout permits GridLayout, RecordLayout {

    void begin();

    void row(List<Cell> cells);

    /** Whether some value could not be shown whole. */
    boolean cutValues();
}
