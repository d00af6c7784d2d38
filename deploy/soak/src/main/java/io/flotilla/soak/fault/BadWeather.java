package io.flotilla.soak.fault;

import io.flotilla.soak.fleet.SoakShard;
import io.flotilla.soak.ledger.Route;
import io.flotilla.soak.proxy.Weather;

record BadWeather(SoakShard shard, Weather weather) implements Fault {

    @Override
    public void strike() throws InterruptedException {
        WorstMoment.await(shard);
        shard.proxy().turn(weather);
    }

    @Override
    public void heal() {
        shard.proxy().turn(Weather.CLEAR);
    }

    @Override
    public boolean touches(Route route) {
        return route.shard().filter(shard.name()::equals).isPresent();
    }
}
