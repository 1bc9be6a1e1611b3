package org.docket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AdmissionLimitTest {

    private static final Vertx VERTX = Vertx.vertx();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AdmissionRegistry registry = new AdmissionRegistry(VERTX, metrics);

    @AfterAll
    static void end() {
        VERTX.close();
    }

    private double gauge(String of) {
        return metrics.get("docket.admissions").tag("of", of).gauge().value();
    }

    @Test
    void so_many_are_let_in_and_the_next_is_asked_to_come_again() {
        AdmissionLimit limit = registry.limit("work", 2, Duration.ofMinutes(1));
        AdmissionPass first = limit.enter();
        limit.enter();
        assertThat(gauge("work")).isEqualTo(2);
        assertThatThrownBy(limit::enter).isInstanceOfSatisfying(HttpProblem.class, busy -> {
            assertThat(busy.getStatusCode()).isEqualTo(503);
            assertThat(busy.getHeaders()).containsKey("Retry-After");
        });
        assertThat(metrics.get("docket.admissions.refused").tag("of", "work").counter().count()).isEqualTo(1);
        first.close();
        first.close();
        assertThat(gauge("work")).isEqualTo(1);
        assertThat(limit.tryEnter()).isPresent();
        assertThat(limit.tryEnter()).isEmpty();
    }

    @Test
    void work_that_fails_gives_its_place_back() {
        AdmissionLimit limit = registry.limit("failing", 1, Duration.ofMinutes(1));
        assertThat(limit.enter().until(Future.failedFuture("broken")).failed()).isTrue();
        assertThat(gauge("failing")).isZero();
    }

    @Test
    void at_the_deadline_work_is_canceled_once() {
        AdmissionLimit limit = registry.limit("late", 1, Duration.ofMillis(30));
        var canceled = new AtomicInteger();
        Promise<Void> work = Promise.promise();
        limit.enter().canceledBy(() -> {
            canceled.incrementAndGet();
            work.fail("canceled");
        }).until(work.future());
        await().until(() -> gauge("late") == 0);
        assertThat(canceled).hasValue(1);
        assertThat(metrics.get("docket.admissions.overdue").tag("of", "late").counter().count()).isZero();
    }

    @Test
    void work_that_does_not_end_although_it_was_canceled_loses_its_place() {
        AdmissionLimit limit = registry.limit("endless", 1, Duration.ofMillis(30));
        limit.enter();
        await().until(() -> gauge("endless") == 0);
        assertThat(metrics.get("docket.admissions.overdue").tag("of", "endless").counter().count()).isEqualTo(1);
        assertThat(limit.tryEnter()).isPresent();
    }

    @Test
    void what_can_be_canceled_only_after_the_deadline_is_canceled_at_once() {
        AdmissionLimit limit = registry.limit("slow-start", 1, Duration.ofMillis(30));
        AdmissionPass pass = limit.enter();
        await().until(() -> gauge("slow-start") == 0);
        var canceled = new AtomicInteger();
        pass.canceledBy(canceled::incrementAndGet);
        assertThat(canceled).hasValue(1);
    }

    @Test
    void a_connection_that_ends_cancels_its_work() throws Exception {
        AdmissionLimit limit = registry.limit("connected", 1, Duration.ofMinutes(1));
        var router = Router.router(VERTX);
        router.route().handler(context -> {
            AdmissionPass pass = limit.enter().endsWith(context);
            pass.canceledBy(pass::close);
        });
        int port = VERTX.createHttpServer().requestHandler(router).listen(0, "localhost").toCompletionStage().toCompletableFuture()
                .get(10, TimeUnit.SECONDS).actualPort();
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            await().until(() -> gauge("connected") == 1);
        }
        await().until(() -> gauge("connected") == 0);
    }
}
