package io.flotilla.soak.fault;

import io.flotilla.soak.fleet.Service;
import io.flotilla.soak.ledger.Route;

record KilledRegistry(Service registry) implements Fault {

    @Override
    public void strike() {
        registry.kill();
    }

    @Override
    public void heal() {
        registry.start();
    }

    /** Whoever writes into what is there needs no registry. */
    @Override
    public boolean touches(Route route) {
        return route.shard().isEmpty();
    }
}
