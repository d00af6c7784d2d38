package io.flotilla.cli.fleet;

import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.View;

/** How operations look. */
public final class OperationViews {

    /** Many of them, one a line. */
    public static final View LIST = View.grid(
                    "/operations",
                    Column.of("id", "/id"),
                    Column.of("kind", "/kind"),
                    Column.of("instance", "/instance"),
                    Column.of("state", "/state"),
                    Column.of("actor", "/actor"),
                    Column.of("started", "/started"),
                    Column.of("ended", "/ended"),
                    Column.of("error", "/error"))
            .whenEmpty("There was no operation yet.");

    private static final View DETAILS = View.details(
            "",
            Column.of("operation", "/id"),
            Column.of("kind", "/kind"),
            Column.of("instance", "/instance"),
            Column.of("state", "/state"),
            Column.of("actor", "/actor"),
            Column.of("started", "/started"),
            Column.of("ended", "/ended"),
            Column.of("error", "/error"));

    private static final View STEPS = View.grid(
            "/steps", Column.of("step", "/what"), Column.of("state", "/state"), Column.of("detail", "/detail"));

    private OperationViews() {}

    /** One of them and its steps. */
    public static View[] one() {
        return new View[] {DETAILS, STEPS};
    }

    /** What is shown of an operation that was just done. */
    static View[] outcome() {
        return new View[] {STEPS};
    }
}
