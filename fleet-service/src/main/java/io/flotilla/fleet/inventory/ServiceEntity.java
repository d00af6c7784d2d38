package io.flotilla.fleet.inventory;

import io.flotilla.api.fleet.FleetService;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A service as the manager database holds it. */
@Entity
@Table(name = "service")
public class ServiceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @Column(name = "dbname")
    String database;

    static ServiceEntity of(String name, String database) {
        ServiceEntity entity = new ServiceEntity();
        entity.name = name;
        entity.database = database;
        return entity;
    }

    FleetService toApi() {
        return new FleetService(id, name, database);
    }
}
