package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.docket.platform.HeldFiles.Hold;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialCommitDriverTest {

    private final SerialCommitDriver driver = new SerialCommitDriver();

    @TempDir
    private Path temp;

    @BeforeEach
    void files_can_be_held() {
        HeldFiles.register();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void no_transaction_completes_its_commit_while_another_is_being_stored(boolean byItself) throws Exception {
        try (Connection reader = connection(); Connection first = connection(); Connection second = connection();
                var threads = Executors.newFixedThreadPool(2)) {
            execute(reader, "create table t(id int primary key)");
            first.setAutoCommit(false);
            second.setAutoCommit(byItself);
            execute(first, "insert into t values (1)");
            Future<?> stored;
            Future<?> waiting;
            try (Hold hold = HeldFiles.holdWrites()) {
                stored = threads.submit(() -> {
                    first.commit();
                    return null;
                });
                assertThat(hold.reached.await(30, TimeUnit.SECONDS)).as("the first is being stored").isTrue();
                waiting = threads.submit(() -> {
                    execute(second, "insert into t values (2)");
                    second.commit();
                    return null;
                });
                await().during(Duration.ofMillis(200)).atMost(Duration.ofSeconds(30)).until(() -> rows(reader), rows -> rows == 1);
            }
            stored.get(30, TimeUnit.SECONDS);
            waiting.get(30, TimeUnit.SECONDS);
            assertThat(rows(reader)).isEqualTo(2);
        }
    }

    @Test
    void a_change_that_fails_leaves_the_connection_as_it_was() throws SQLException {
        try (Connection connection = connection()) {
            execute(connection, "create table t(id int primary key)");
            execute(connection, "insert into t values (1)");
            assertThatThrownBy(() -> execute(connection, "insert into t values (2), (1)")).isInstanceOf(SQLException.class);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(rows(connection)).isEqualTo(1);
        }
    }

    private Connection connection() throws SQLException {
        return driver.connect("jdbc:h2:held:" + temp.resolve("docket") + ";WRITE_DELAY=0", new Properties());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private static int rows(Connection connection) throws SQLException {
        try (var select = connection.createStatement(); var rows = select.executeQuery("select count(*) from t")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
