package io.flotilla.soak.fault;

import io.flotilla.soak.fleet.SoakShard;
import io.flotilla.soak.ledger.Route;

record KilledShard(SoakShard shard) implements Fault {

    @Override
    public void strike() throws InterruptedException {
        WorstMoment.await(shard);
        shard.server().kill();
    }

    @Override
    public void heal() {
        shard.server().start();
    }

    @Override
    public boolean touches(Route route) {
        return route.shard().filter(shard.name()::equals).isPresent();
    }
}
