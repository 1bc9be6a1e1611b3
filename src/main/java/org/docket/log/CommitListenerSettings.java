package org.docket.log;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** How to reach the database itself, without a pool or a pooler between. */
@Singleton
class CommitListenerSettings {

    private static final int PATIENCE_SECONDS = 5;

    private final String url;
    private final Optional<String> user;
    private final Optional<String> password;

    CommitListenerSettings(@ConfigProperty(name = "docket.db-direct-url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection connect() throws SQLException {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        user.ifPresent(database::setUser);
        password.ifPresent(database::setPassword);
        database.setConnectTimeout(PATIENCE_SECONDS);
        database.setTcpKeepAlive(true);
        database.setApplicationName("docket listening");
        return database.getConnection();
    }
}
