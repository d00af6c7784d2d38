package io.flotilla.fleet.audit;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** The audit log in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class AuditRepository implements PanacheRepository<AuditRow> {}
