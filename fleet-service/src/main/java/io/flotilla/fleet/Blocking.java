package io.flotilla.fleet;

import io.flotilla.mysql.CallersContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/** Work that blocks, done on the worker pool; its result arrives on the caller's context. */
public final class Blocking {

    private Blocking() {}

    public static <T> Uni<T> call(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            Executor caller = CallersContext.here();
            return Uni.createFrom()
                    .item(() -> checked(work))
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .emitOn(caller);
        });
    }

    private static <T> T checked(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
