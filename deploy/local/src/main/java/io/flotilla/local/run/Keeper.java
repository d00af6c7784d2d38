package io.flotilla.local.run;

import io.flotilla.local.fleet.ServerName;
import io.flotilla.local.fleet.ServiceName;
import io.flotilla.process.ProcessFailure;
import io.flotilla.process.mysqld.MysqlServer;
import io.flotilla.process.service.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Starts services that end, after a while that grows. Servers that end are reported and left alone: whether their data is sound
 * is for an operator to say.
 */
final class Keeper {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration LOOK_AT_SERVERS = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(30);

    private final Services services;
    private final Servers servers;
    private final Progress progress;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();

    Keeper(Services services, Servers servers, Progress progress) {
        this.services = services;
        this.servers = servers;
        this.progress = progress;
    }

    synchronized void start() {
        if (stop.getCount() == 0) {
            return;
        }
        for (ServiceName service : ServiceName.values()) {
            keep(service.toString(), () -> keep(service));
        }
        keep("servers", this::watchServers);
    }

    /** Returns when nothing is started any more. */
    synchronized void stop() {
        stop.countDown();
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(STOPPING.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void keep(String what, Runnable work) {
        Thread thread = new Thread(work, "keeper of " + what);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void keep(ServiceName service) {
        ServiceProcess process = services.process(service);
        Backoff backoff = new Backoff();
        Stopwatch life = new Stopwatch();
        while (!stoppedWithin(LOOK)) {
            if (process.running()) {
                continue;
            }
            progress.note(service + " has ended; it is started again");
            if (stoppedWithin(backoff.after(life.time()))) {
                return;
            }
            life = new Stopwatch();
            startAgain(service);
        }
    }

    private void startAgain(ServiceName service) {
        Stopwatch watch = new Stopwatch();
        try {
            services.start(service);
            progress.part(service.toString(), "is back", watch.time());
        } catch (ProcessFailure e) {
            if (stop.getCount() > 0) {
                progress.note(e.getMessage());
            }
        }
    }

    private void watchServers() {
        Set<ServerName> down = EnumSet.noneOf(ServerName.class);
        while (!stoppedWithin(LOOK_AT_SERVERS)) {
            for (ServerName name : ServerName.values()) {
                boolean runs = servers.find(name).filter(MysqlServer::running).isPresent();
                if (!runs && down.add(name)) {
                    progress.note(name + " has ended; run up once more to start it");
                } else if (runs && down.remove(name)) {
                    progress.note(name + " is back");
                }
            }
        }
    }

    private boolean stoppedWithin(Duration time) {
        try {
            return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
