package org.docket.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.docket.rules.Reliability;
import org.docket.source.SourceDesk;
import org.docket.source.SourceFacts;
import org.docket.source.SourceKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** PostgreSQL plans by how large a table was; the table of what waits is empty nearly always, and holds a hundred thousand after an import. */
@QuarkusTest
@Tag("postgresql")
@EnabledIfSystemProperty(named = "quarkus.test.profile", matches = "pg")
class NumberingByKeyTest {

    private static final int WAITING = 300;

    private final AgroalDataSource database;
    private final SourceDesk sources;

    @Inject
    NumberingByKeyTest(AgroalDataSource database, SourceDesk sources) {
        this.database = database;
        this.sources = sources;
    }

    @Test
    void what_waits_is_not_read_whole_even_where_little_waited_when_the_plan_was_made() throws Exception {
        try (var connection = database.getConnection(); var vacuum = connection.createStatement()) {
            vacuum.execute("vacuum analyze pending");
        }
        long read = counted("seq_tup_read");
        long numbered = counted("n_tup_del");
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < WAITING; i++) {
                sources.add(new SourceFacts("Numbered by key", SourceKind.OTHER, Reliability.B, null, false, null), Author.program("adder"));
            }
        });
        await().atMost(Duration.ofSeconds(20)).until(() -> counted("n_tup_del") >= numbered + WAITING);
        assertThat(counted("seq_tup_read")).isEqualTo(read);
    }

    /** As the database counts rows of {@code pending}, a second after they were touched. */
    private long counted(String column) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.createStatement();
                var rows = select.executeQuery("select " + column + " from pg_stat_user_tables where relname = 'pending'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
