package io.flotilla.fleet.inventory;

import io.flotilla.api.fleet.DryRun;
import io.flotilla.fleet.Actor;
import io.smallrye.mutiny.Uni;

/** Makes servers before they are added to the inventory, and removes those that it made. */
public interface ServerMaker {

    /** Makes the server, lets it replicate, and adds it. What fails leaves nothing behind. */
    Uni<Server> make(ServerDescription wanted, Actor actor);

    /** What {@link #make} would do; fails as it does before it begins. */
    Uni<DryRun> wouldMake(ServerDescription wanted);

    /** Ends and removes a server that was made, and its instance. */
    Uni<Void> remove(Server server, boolean force, Actor actor);

    /** What {@link #remove} would do; fails as it does before it begins. */
    Uni<DryRun> wouldRemove(Server server, boolean force);
}
