package io.flotilla.cli.fleet;

import io.flotilla.cli.options.ShowOptions;
import io.flotilla.cli.output.View;
import picocli.CommandLine.Mixin;

/** A command that shows what is at one path. What it is called, and its examples, are its subclass's. */
public abstract class ListingCommand implements Runnable {

    private final Fleet fleet;
    private final String path;
    private final View view;

    @Mixin
    ShowOptions how;

    protected ListingCommand(Fleet fleet, String path, View view) {
        this.fleet = fleet;
        this.path = path;
        this.view = view;
    }

    @Override
    public final void run() {
        fleet.show(how, path, view);
    }
}
