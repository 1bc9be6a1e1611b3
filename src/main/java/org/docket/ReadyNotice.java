package org.docket;

import io.quarkus.logging.Log;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;

/** Says once that the server listens and is ready: to a person with {@link ReadyBlock}, to a program that reads the log in one line without secrets. */
@Singleton
class ReadyNotice {

    private static final Duration ASKED_EVERY = Duration.ofMillis(50);

    private final Instance<HealthCheck> checks;
    private final ReadyBlock block;
    private final boolean readByMachines;

    ReadyNotice(@Readiness Instance<HealthCheck> checks, ReadyBlock block, @ConfigProperty(name = "docket.log.json") boolean readByMachines) {
        this.checks = checks;
        this.block = block;
        this.readByMachines = readByMachines;
    }

    /** Waits until the server is ready; ends without a word if it is interrupted before. */
    void giveOnceReady() {
        try {
            while (!isReady()) {
                Thread.sleep(ASKED_EVERY);
            }
            give();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In one piece, so that no line of the log is in the middle of it. */
    private void give() {
        if (readByMachines) {
            Log.info(block.line());
        } else {
            System.out.print(block.text());
            System.out.flush();
        }
    }

    /** The checks themselves, not their report, which writes a line to the log each time that it is not good yet. */
    private boolean isReady() {
        try {
            return checks.stream().allMatch(check -> check.call().getStatus() == Status.UP);
        } catch (RuntimeException e) {
            Log.debug("a check of readiness failed", e);
            return false;
        }
    }
}
