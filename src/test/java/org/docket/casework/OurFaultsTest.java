package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OurFaultsTest {

    @Inject
    EntityManager em;

    @Test
    void what_breaks_here_is_a_problem_that_shows_nothing_of_the_inside() {
        String id = openCase(null, null);
        rename("case_links", "case_links_gone");
        Response broken;
        try {
            broken = desk().header("X-Request-Id", "broken-1").get("/v1/cases/" + id);
        } finally {
            rename("case_links_gone", "case_links");
        }
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.contentType()).startsWith("application/problem+json");
        assertThat(broken.<String>path("type")).isEqualTo("/problems/internal");
        assertThat(broken.<String>path("requestId")).isEqualTo("broken-1");
        assertThat(broken.asString().toLowerCase()).doesNotContain("sql", "org.", "java", "case_links", "exception");
        assertThat(desk().get("/v1/cases/" + id).statusCode()).isEqualTo(200);
    }

    private void rename(String from, String to) {
        QuarkusTransaction.requiringNew().run(() ->
                em.createNativeQuery("alter table " + from + " rename to " + to).executeUpdate());
    }
}
