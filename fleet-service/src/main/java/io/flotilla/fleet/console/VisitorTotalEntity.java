package io.flotilla.fleet.console;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of {@code visitor_total}. */
@Entity
@Table(name = "visitor_total")
class VisitorTotalEntity {

    static final int ONLY = 1;

    @Id
    int id;

    long visitors;

    long visits;
}
