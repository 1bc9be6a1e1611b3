package org.docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.casework.TestDesk.desk;
import static org.docket.casework.TestDesk.openCase;
import static org.docket.casework.TestDesk.source;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case of ten thousand items in chains a thousand deep. They are put there and taken away in SQL: the log knows nothing of them. */
@QuarkusTest
@Tag("postgresql")
class LargeCaseTest {

    private static final int ITEMS = 10_000;
    private static final int DEPTH = 1_000;

    @Inject
    EntityManager em;

    private String id;

    @BeforeEach
    void fill() {
        id = openCase(null, null);
        UUID source = UUID.fromString(source("Prolific", "B", null));
        inSql(connection -> insert(connection, UUID.fromString(id), source));
    }

    @AfterEach
    void empty() {
        inSql(connection -> {
            run(connection, "delete from evidence_derivations where evidence_id in (select id from evidence where case_id = ?)");
            run(connection, "delete from evidence where case_id = ?");
        });
    }

    @Test
    void it_is_judged_as_a_whole_and_read_page_by_page() {
        Response shown = desk().get("/v1/cases/" + id);
        Response page = desk().get("/v1/cases/" + id + "/evidence?limit=200");
        assertThat(shown.<Integer>path("evidence.items")).isEqualTo(ITEMS);
        assertThat(shown.<Integer>path("support.items")).isEqualTo(ITEMS);
        assertThat(shown.<Integer>path("support.independent")).isEqualTo(1);
        assertThat(page.<List<Integer>>path("items.rootCount")).hasSize(200).containsOnly(1);
        assertThat(page.<String>path("next")).isNotNull();
    }

    private void insert(Connection connection, UUID caseId, UUID source) throws SQLException {
        try (var item = connection.prepareStatement("insert into evidence (id, case_id, kind, stance, source_id, credibility, attached_at,"
                        + " attached_by) values (?, ?, 'DOCUMENT', 'SUPPORTS', ?, 2, ?, 'test')");
                var derivation = connection.prepareStatement("insert into evidence_derivations (evidence_id, from_id) values (?, ?)")) {
            for (int i = 0; i < ITEMS; i++) {
                item.setObject(1, item(i));
                item.setObject(2, caseId);
                item.setObject(3, source);
                item.setObject(4, OffsetDateTime.now(ZoneOffset.UTC));
                item.addBatch();
                if (i % DEPTH > 0) {
                    derivation.setObject(1, item(i));
                    derivation.setObject(2, item(i - 1));
                    derivation.addBatch();
                }
            }
            item.executeBatch();
            derivation.executeBatch();
        }
    }

    private UUID item(int number) {
        return new UUID(UUID.fromString(id).getMostSignificantBits(), number);
    }

    private void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        }
    }

    private interface Statements {
        void on(Connection connection) throws SQLException;
    }

    private void inSql(Statements statements) {
        QuarkusTransaction.requiringNew().run(() -> em.unwrap(Session.class).doWork(statements::on));
    }
}
