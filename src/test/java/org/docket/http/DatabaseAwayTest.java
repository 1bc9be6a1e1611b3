package org.docket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "08003", "57P01", "57P03", "25P03", "53100", "53300", "25006"})
    void a_server_that_is_gone_full_or_no_primary_any_more_is_away(String state) {
        assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("gone", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "42P01", "57014"})
    void what_a_statement_did_wrong_is_not(String state) {
        assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("wrong", state)))).isFalse();
    }

    @Test
    void a_pool_without_a_connection_is_away() {
        assertThat(DatabaseAway.isBehind(new SQLException("Acquisition timeout while waiting for new connection"))).isTrue();
        assertThat(DatabaseAway.isBehind(new SQLException("Sorry, acquisition timeout!"))).isTrue();
    }

    @Test
    void what_the_end_of_a_transaction_met_counts() {
        var failed = new IllegalStateException("could not commit");
        failed.addSuppressed(new RuntimeException(new SQLException("broken", "08006")));
        assertThat(DatabaseAway.isBehind(failed)).isTrue();
    }

    @Test
    void a_failure_that_causes_itself_is_looked_at_once() {
        var first = new RuntimeException("first");
        first.initCause(new RuntimeException("second", first));
        assertThat(DatabaseAway.isBehind(first)).isFalse();
        assertThat(DatabaseAway.isBehind(null)).isFalse();
    }
}
