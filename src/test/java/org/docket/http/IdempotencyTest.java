package org.docket.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.docket.platform.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class IdempotencyTest {

    private static final String BODY = "{\"claim\":{\"text\":\"Sent twice.\",\"language\":\"en\"},\"topics\":[\"%s\"]}";

    @Inject
    StoredAnswers answers;

    @Inject
    Clock clock;

    private final String key = UUID.randomUUID().toString();

    @Test
    void a_replayed_answer_is_the_first_one_with_its_headers() {
        Response first = open();
        Response again = open();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first.asString());
        for (String header : new String[] {"ETag", "Location", "Content-Location", "Content-Type"}) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header)).isNotNull();
        }
    }

    @Test
    void a_key_that_another_process_takes_meanwhile_for_another_request_undoes_the_write() throws Exception {
        var taken = new CountDownLatch(1);
        String digest = answers.digest(key, TestDatabase.BEARER, "POST", "/v1/cases");
        var other = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew().run(() -> {
            answers.store(digest, "of the other", jakarta.ws.rs.core.Response.status(201).entity("{}").build(), "{}", clock.instant());
            taken.countDown();
            pause();
        }));
        taken.await();
        Response late = open();
        other.join();
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.<String>path("type")).isEqualTo("/problems/idempotency-key-reused");
        assertThat(given().header("Authorization", TestDatabase.BEARER).get("/v1/cases?topic=" + key).<Integer>path("items.size()")).isZero();
    }

    private Response open() {
        return given().header("Authorization", TestDatabase.BEARER).header("Idempotency-Key", key).contentType("application/json")
                .body(BODY.formatted(key)).post("/v1/cases");
    }

    /** Long enough for the other request to reach the row that is not committed yet. */
    private static void pause() {
        try {
            Thread.sleep(1_500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
