package org.docket.platform;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Whether this process was asked to end. From then on it is not ready any more, holds no answer back, and asks every client to come on another
 * connection the next time, which whoever shares the load gives to another replica; all that it is asked until then, it answers.
 */
@ApplicationScoped
public class ShutdownState {

    /** Before those who let go of what they hold. */
    private static final int FIRST = 1;

    private Router router;
    private volatile boolean soon;

    public boolean isSoon() {
        return soon;
    }

    void begin(@Observes @Priority(FIRST) ShutdownDelayInitiatedEvent event) {
        soon = true;
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.next();
        });
        Log.info("leaving: not ready from now on");
    }

    void remember(@Observes Router router) {
        this.router = router;
    }
}
