package io.flotilla.local;

import io.flotilla.local.run.Deployment;
import io.flotilla.local.run.Holder;
import io.flotilla.local.run.RunLock;
import io.flotilla.local.run.Stopwatch;
import java.io.IOException;

/** What happens between the signal and the end of the process: everything is stopped, and said to be. */
final class Ending implements Runnable {

    private final Deployment deployment;
    private final RunLock lock;
    private final int port;
    private final Console console;
    private volatile boolean begun;

    Ending(Deployment deployment, RunLock lock, int port, Console console) {
        this.deployment = deployment;
        this.lock = lock;
        this.port = port;
        this.console = console;
    }

    boolean begun() {
        return begun;
    }

    @Override
    public void run() {
        begun = true;
        Stopwatch watch = new Stopwatch();
        console.line("Stopping Flotilla");
        try {
            lock.tell(Holder.self(port, Holder.State.STOPPING));
        } catch (IOException e) {
            console.note("the state cannot be written: " + e.getMessage());
        }
        deployment.stop();
        console.line("Everything is stopped after " + Console.seconds(watch.time()));
    }
}
