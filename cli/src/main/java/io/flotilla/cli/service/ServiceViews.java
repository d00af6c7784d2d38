package io.flotilla.cli.service;

import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.View;

/** How services look. */
final class ServiceViews {

    private static final Column[] COLUMNS = {
        Column.of("id", "/id"), Column.of("name", "/name"), Column.of("dbname", "/dbname")
    };

    static final View LIST =
            View.grid("/services", COLUMNS).whenEmpty("There is no service yet. Try: flotilla service add NAME");

    static final View ONE = View.grid("", COLUMNS);

    private ServiceViews() {}
}
