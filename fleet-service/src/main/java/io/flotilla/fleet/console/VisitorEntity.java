package io.flotilla.fleet.console;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code visitor}. */
@Entity
@Table(name = "visitor")
class VisitorEntity {

    @Id
    String address;

    long visits;
}
