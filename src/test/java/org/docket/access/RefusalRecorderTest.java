package org.docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.docket.access.AccessEvents.Refusal;
import org.junit.jupiter.api.Test;

/** The work that a refusal causes beside its answer. */
@QuarkusTest
class RefusalRecorderTest {

    private final RefusalRecorder refusalRecorder;
    private final EntityManager em;
    private final Vertx vertx;

    @Inject
    RefusalRecorderTest(RefusalRecorder refusalRecorder, EntityManager em, Vertx vertx) {
        this.refusalRecorder = refusalRecorder;
        this.em = em;
        this.vertx = vertx;
    }

    /** The request scope of an answer is kept in the Vert.x context of its request: a transaction that shares it would end it at any moment. */
    @Test
    void a_refusal_is_logged_outside_of_the_context_of_its_request() {
        UUID key = UUID.randomUUID();
        Context request = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        request.runOnContext(on -> refusalRecorder.note(new KeyRing.Refused(key, Refusal.REVOKED)));
        Awaitility.await("the refusal is in the log").atMost(Duration.ofSeconds(10)).until(() -> isLogged(key));
        assertThat(((ContextInternal) request).localContextData()).isEmpty();
    }

    private boolean isLogged(UUID key) {
        return QuarkusTransaction.requiringNew().call(() -> em.createQuery("select count(e) from Event e where e.keyId = ?1", Long.class)
                .setParameter(1, key).getSingleResult()) == 1;
    }
}
