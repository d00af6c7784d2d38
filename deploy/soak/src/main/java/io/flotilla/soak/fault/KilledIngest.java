package io.flotilla.soak.fault;

import io.flotilla.soak.fleet.Service;
import io.flotilla.soak.fleet.SoakShard;
import io.flotilla.soak.ledger.Route;

/** @param busy a shard that the replica writes to */
record KilledIngest(Service service, int replica, SoakShard busy) implements Fault {

    @Override
    public void strike() throws InterruptedException {
        WorstMoment.await(busy);
        service.kill();
    }

    @Override
    public void heal() {
        service.start();
    }

    @Override
    public boolean touches(Route route) {
        return route.replica() == replica;
    }
}
