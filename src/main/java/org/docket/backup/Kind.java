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
    NUMBER(ResultSet::getLong, JsonParser::getLongValue),
    BOOLEAN(ResultSet::getBoolean, JsonParser::getBooleanValue),
    TEXT(ResultSet::getString, JsonParser::getText),
    BYTES(ResultSet::getBytes, JsonParser::getBinaryValue),
    UUID((row, column) -> row.getObject(column, java.util.UUID.class), in -> java.util.UUID.fromString(in.getText())),
    DATE((row, column) -> row.getObject(column, LocalDate.class), in -> LocalDate.parse(in.getText())),
    INSTANT((row, column) -> row.getObject(column, OffsetDateTime.class), in -> Instant.parse(in.getText()).atOffset(ZoneOffset.UTC));

    private final Column column;
    private final Written written;

    Kind(Column column, Written written) {
        this.column = column;
        this.written = written;
    }

    /** Reads the value of a column; whatever for null. */
    private interface Column {

        Object of(ResultSet row, int column) throws SQLException;
    }

    /** Reads what stands in a backup, which is not null. */
    private interface Written {

        Object at(JsonParser in) throws IOException;
    }

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

    /** The value of {@code number}, null too. */
    void write(ResultSet row, int number, JsonGenerator out) throws SQLException, IOException {
        Object value = column.of(row, number);
        if (row.wasNull()) {
            out.writeNull();
            return;
        }
        switch (value) {
            case Long whole -> out.writeNumber(whole);
            case Boolean holds -> out.writeBoolean(holds);
            case byte[] bytes -> out.writeBinary(bytes);
            case OffsetDateTime at -> out.writeString(at.toInstant().toString());
            default -> out.writeString(value.toString());
        }
    }

    /** What stands at {@code in}, as the parameter of a statement. */
    void bind(JsonParser in, PreparedStatement statement, int parameter) throws SQLException, IOException {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            statement.setNull(parameter, Types.NULL);
        } else {
            statement.setObject(parameter, written.at(in));
        }
    }
}
