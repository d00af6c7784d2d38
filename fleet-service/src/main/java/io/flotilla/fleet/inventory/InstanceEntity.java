package io.flotilla.fleet.inventory;

import io.flotilla.api.registry.InstanceRole;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** An instance as the manager database holds it. */
@Entity
@Table(name = "instance")
public class InstanceEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @ManyToOne(optional = false, fetch = FetchType.EAGER)
    @JoinColumn(name = "service_id")
    ServiceEntity service;

    String host;

    int port;

    @Enumerated(EnumType.STRING)
    InstanceRole role;

    String address;

    @Enumerated(EnumType.STRING)
    DriverName driver;

    String unit;

    boolean provisioned;

    Server toServer() {
        return new Server(id, description(), service.database, provisioned);
    }

    ServerDescription description() {
        return new ServerDescription(host, port, role, service.name, Address.parse(address), driver, unit);
    }

    /** Takes over all of the description but the service, which is another row. */
    void become(ServerDescription wanted, ServiceEntity itsService) {
        service = itsService;
        host = wanted.host();
        port = wanted.port();
        role = wanted.role();
        address = wanted.address().map(Address::toString).orElse(null);
        driver = wanted.driver();
        unit = wanted.unit();
    }
}
