package org.docket.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** What a column holds, whichever database it is of, and how that is written down: as JSON has it, else as a text. */
enum Kind {
    NUMBER {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            long number = row.getLong(column);
            if (row.wasNull()) {
                out.writeNull();
            } else {
                out.writeNumber(number);
            }
        }

        @Override
        Object value(JsonParser in) throws IOException {
            return in.getLongValue();
        }
    },
    BOOLEAN {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            boolean holds = row.getBoolean(column);
            if (row.wasNull()) {
                out.writeNull();
            } else {
                out.writeBoolean(holds);
            }
        }

        @Override
        Object value(JsonParser in) throws IOException {
            return in.getBooleanValue();
        }
    },
    TEXT {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            out.writeString(row.getString(column));
        }

        @Override
        Object value(JsonParser in) throws IOException {
            return in.getText();
        }
    },
    UUID {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            text(row.getObject(column, java.util.UUID.class), out);
        }

        @Override
        Object value(JsonParser in) throws IOException {
            return java.util.UUID.fromString(in.getText());
        }
    },
    INSTANT {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            text(at == null ? null : at.toInstant(), out);
        }

        @Override
        Object value(JsonParser in) throws IOException {
            return Instant.parse(in.getText()).atOffset(ZoneOffset.UTC);
        }
    },
    DATE {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            text(row.getObject(column, LocalDate.class), out);
        }

        @Override
        Object value(JsonParser in) throws IOException {
            return LocalDate.parse(in.getText());
        }
    },
    BYTES {
        @Override
        void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException {
            byte[] bytes = row.getBytes(column);
            if (bytes == null) {
                out.writeNull();
            } else {
                out.writeBinary(bytes);
            }
        }

        @Override
        Object value(JsonParser in) throws IOException {
            return in.getBinaryValue();
        }
    };

    /** That of a type as either database calls it; one that is not known has to be told here how it is written. */
    static Kind of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "bigint", "integer", "smallint", "int8", "int4", "int2", "bigserial", "serial" -> NUMBER;
            case "boolean", "bool" -> BOOLEAN;
            case "character varying", "varchar", "text" -> TEXT;
            case "uuid" -> UUID;
            case "timestamp with time zone", "timestamptz" -> INSTANT;
            case "date" -> DATE;
            case "binary varying", "bytea" -> BYTES;
            default -> throw new IllegalStateException("no backup knows columns of type " + type);
        };
    }

    /** The value of {@code column}, null too. */
    abstract void write(ResultSet row, int column, JsonGenerator out) throws SQLException, IOException;

    /** What stands at {@code in}, which is not null. */
    abstract Object value(JsonParser in) throws IOException;

    /** What stands at {@code in}, as the parameter of a statement. */
    void bind(JsonParser in, PreparedStatement statement, int parameter) throws SQLException, IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            statement.setNull(parameter, Types.NULL);
        } else {
            statement.setObject(parameter, value(in));
        }
    }

    private static void text(Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
    }
}
