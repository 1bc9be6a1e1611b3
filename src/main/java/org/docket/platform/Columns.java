package org.docket.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Instants and ids in columns, for what reads and writes them by plain JDBC. */
public final class Columns {

    private Columns() {}

    /** Null for null. */
    public static Instant instant(ResultSet rows, int column) throws SQLException {
        OffsetDateTime stored = rows.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }

    /** A date of two columns, the second of which holds its precision; null where there is none. */
    public static PartialDate partialDate(ResultSet rows, int day, int precision) throws SQLException {
        LocalDate first = rows.getObject(day, LocalDate.class);
        String known = rows.getString(precision);
        return first == null ? null : new PartialDate(first, known == null ? null : PartialDate.Precision.valueOf(known));
    }

    /** As a column takes it. */
    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** @param id null for none: PostgreSQL wants to know the type of nothing, too */
    public static void id(PreparedStatement statement, int column, UUID id) throws SQLException {
        if (id == null) {
            statement.setNull(column, Types.OTHER);
        } else {
            statement.setObject(column, id);
        }
    }
}
