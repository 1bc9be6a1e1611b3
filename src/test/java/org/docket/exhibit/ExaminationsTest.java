package org.docket.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.exhibit.TestFiles.add;
import static org.docket.exhibit.TestFiles.place;
import static org.docket.exhibit.TestFiles.text;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.docket.exhibit.examination.Examinations;
import org.docket.log.Crowd;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("postgresql")
class ExaminationsTest {

    @Inject
    Examinations examinations;

    @Inject
    EntityManager em;

    /** As replicas do that read the same event. */
    @Test
    void a_file_waits_for_its_turn_once() throws Exception {
        String added = add(place(), "a.txt", text(200, UUID.randomUUID().getLeastSignificantBits())).then().statusCode(201).extract().path("id");
        UUID exhibit = UUID.fromString(added);
        String sha256 = QuarkusTransaction.requiringNew().call(() -> em.find(Exhibit.class, exhibit).content.sha256);
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery("delete from examinations where exhibit_id = ?1").setParameter(1, exhibit).executeUpdate());
        Crowd.atOnce(8, () -> {
            examinations.enqueue(exhibit, sha256);
            return true;
        });
        Number waiting = QuarkusTransaction.requiringNew().call(() ->
                (Number) em.createNativeQuery("select count(*) from examinations where exhibit_id = ?1").setParameter(1, exhibit).getSingleResult());
        assertThat(waiting.intValue()).isEqualTo(1);
    }
}
