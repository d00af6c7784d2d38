package io.flotilla.cli.instance;

import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Operations;
import io.flotilla.cli.fleet.WaitOption;
import io.flotilla.cli.options.ChangeOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Switches one server and stays with that to its end. */
public abstract class PowerCommand implements Runnable {

    private final Operations operations;
    private final Instances instances;
    private final String verb;

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "The server: its id, or HOST[:PORT].")
    String instance;

    @Mixin
    WaitOption patience;

    @Mixin
    ChangeOptions how;

    /** @param verb the last part of the path that is called */
    PowerCommand(Operations operations, Instances instances, String verb) {
        this.operations = operations;
        this.instances = instances;
        this.verb = verb;
    }

    /** Whether to do it although something speaks against it. */
    abstract boolean forced();

    @Override
    public final void run() {
        Call call = Call.post(instances.path(instance) + "/" + verb).flag("force", forced());
        operations.run(how, patience, call);
    }
}
