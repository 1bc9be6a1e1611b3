package org.docket.log;

import io.quarkus.logging.Log;
import java.util.concurrent.Callable;
import org.docket.http.DatabaseAway;

/** A thread that does one thing whenever it is woken, and outlives its failures, an Error too: without it the program would stand still and say that it is up. */
final class LogWorker {

    private final String name;
    private final Thread thread;
    private final Callable<Boolean> task;
    private final Wakeup wakeup;
    private final WorkerFailures failures;
    private volatile boolean stopped;

    /** @param task returns whether there is more to do at once */
    LogWorker(String name, Callable<Boolean> task, Wakeup wakeup, WorkerFailures failures) {
        this.name = name;
        this.task = task;
        this.wakeup = wakeup;
        this.failures = failures;
        failures.register(name);
        this.thread = Thread.ofPlatform().daemon().name("docket-" + name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Lets the running turn finish, then ends; waits at most a few seconds for it. */
    void stop() {
        stopped = true;
        wakeup.call();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!stopped) {
            try {
                boolean more = task.call();
                failures.succeeded(name);
                if (!more) {
                    wakeup.await();
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception | Error e) {
                failures.failed(name);
                say(e);
                pause();
            }
        }
    }

    /** Each second for as long as it is away: a line is enough. */
    private void say(Throwable e) {
        if (DatabaseAway.isBehind(e)) {
            Log.warnf("log worker waits for the database: worker=%s cause=%s", thread.getName(), e.getMessage());
        } else {
            Log.warnf(e, "log worker failed, tried again: worker=%s", thread.getName());
        }
    }

    private void pause() {
        try {
            wakeup.await();
        } catch (InterruptedException e) {
            stopped = true;
        }
    }
}
