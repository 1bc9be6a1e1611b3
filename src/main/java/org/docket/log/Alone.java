package org.docket.log;

import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** The embedded database has one process. */
@DefaultBean
@Singleton
class Alone implements Neighbors {

    @Override
    public void hold(Connection connection) {
        // Nobody else waits
    }

    @Override
    public void tell(Connection connection, long head) {
        // Nobody else is there
    }
}
