package org.docket.platform;

import java.sql.Connection;
import java.sql.SQLException;

/** The databases that the program works on, where one has to be spoken to in another way than the other. */
public enum Database {
    H2, POSTGRESQL;

    public static Database of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL") ? POSTGRESQL : H2;
    }
}
