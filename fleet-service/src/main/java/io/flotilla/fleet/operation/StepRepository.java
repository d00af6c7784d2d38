package io.flotilla.fleet.operation;

import io.quarkus.hibernate.reactive.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

/** Steps in the manager database. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class StepRepository implements PanacheRepository<StepRow> {}
