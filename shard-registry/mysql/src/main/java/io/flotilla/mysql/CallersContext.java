package io.flotilla.mysql;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Where to go on after a timer has fired: timers have threads of their own, and what was begun on a context belongs to it. */
public final class CallersContext {

    private CallersContext() {}

    /** Runs tasks on the Vert.x context of whoever calls this; outside of any, on the thread that brings the task. */
    public static Executor here() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }
}
