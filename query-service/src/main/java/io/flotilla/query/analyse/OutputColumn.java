package io.flotilla.query.analyse;

import io.flotilla.api.schema.FieldType;
import java.util.Optional;

/**
 * A column of an answer, as far as the query and the catalogue tell.
 *
 * @param name as the server will call it; {@code null} when that is for the server to say
 * @param type of the field it shows unchanged; empty for everything computed
 */
public record OutputColumn(String name, Optional<FieldType> type) {

    boolean named(String wanted) {
        return name != null && name.equalsIgnoreCase(wanted);
    }
}
