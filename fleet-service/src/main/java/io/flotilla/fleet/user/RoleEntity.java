package io.flotilla.fleet.user;

import io.flotilla.api.fleet.FleetRole;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A role as the manager database holds it. */
@Entity
@Table(name = "role")
class RoleEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    String permissions;

    FleetRole toApi() {
        return new FleetRole(id, name, permissions);
    }
}
