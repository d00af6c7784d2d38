package io.flotilla.fleet.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A role that a user has on a service. */
@Entity
@Table(name = "permission")
class PermissionEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "user_id")
    long user;

    @Column(name = "service_id")
    long service;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "role_id")
    RoleEntity role;

    static PermissionEntity of(long user, long service, RoleEntity role) {
        PermissionEntity permission = new PermissionEntity();
        permission.user = user;
        permission.service = service;
        permission.role = role;
        return permission;
    }
}
