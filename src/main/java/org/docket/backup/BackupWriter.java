package org.docket.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.backup.Manifest.Column;
import org.docket.backup.Manifest.Files;
import org.docket.backup.Manifest.Table;
import org.docket.log.Snapshot;

/** Writes a backup: the rows of one moment, then files, then what is in it. The rows are let go before the first file is read. */
final class BackupWriter {

    private static final JsonFactory LINES = new JsonFactory();
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String CONTENTS = "contents";

    private final BackupArchiveWriter backupArchiveWriter;
    private final List<Table> tables = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();
    private long count;
    private long bytes;

    private BackupWriter(OutputStream out, Instant at) {
        this.backupArchiveWriter = new BackupArchiveWriter(out, at);
    }

    /** A file of evidence, as its row tells of it. */
    private record Content(String sha256, long size) {}

    /** Closes {@code snapshot}; {@code out} is left open. */
    static Manifest write(Snapshot snapshot, FileContents contents, String version, Instant at, OutputStream out) throws SQLException, IOException {
        var writer = new BackupWriter(out, at);
        List<Content> files;
        int schema;
        long position = snapshot.position();
        try (snapshot) {
            schema = SqlDialect.schema(snapshot.connection());
            writer.rows(snapshot);
            files = contents.within() ? files(snapshot) : List.of();
        }
        for (Content file : files) {
            writer.file(file, contents);
        }
        var manifest = new Manifest(Manifest.FORM, version, schema, at.toString(), position, writer.tables,
                new Files(contents.within(), writer.count, writer.bytes, writer.damaged));
        writer.end(manifest);
        return manifest;
    }

    private void rows(Snapshot snapshot) throws SQLException, IOException {
        var rows = new TableRows(snapshot.connection());
        for (Map.Entry<String, List<Column>> table : SqlDialect.tables(snapshot.connection()).entrySet()) {
            var told = new long[1];
            backupArchiveWriter.part(new Table(table.getKey(), table.getValue(), 0).part(), out -> {
                try {
                    told[0] = lines(rows, table.getKey(), table.getValue(), out);
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            });
            tables.add(new Table(table.getKey(), table.getValue(), told[0]));
        }
    }

    private static long lines(TableRows rows, String table, List<Column> columns, OutputStream out) throws SQLException, IOException {
        try (JsonGenerator line = LINES.createGenerator(out)) {
            line.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            return rows.each(table, columns, row -> {
                line.writeStartArray();
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).kind().write(row, i + 1, line);
                }
                line.writeEndArray();
            });
        }
    }

    private static List<Content> files(Snapshot snapshot) throws SQLException, IOException {
        var files = new ArrayList<Content>();
        new TableRows(snapshot.connection()).each(CONTENTS, List.of(new Column("sha256", Kind.TEXT), new Column("size", Kind.NUMBER)),
                row -> files.add(new Content(row.getString(1), row.getLong(2))));
        return files;
    }

    /** One that is damaged is no reason to have no backup of the rest. */
    private void file(Content file, FileContents contents) throws IOException {
        Optional<InputStream> opened = contents.open(file.sha256(), file.size());
        if (opened.isEmpty()) {
            damaged.add(file.sha256());
            return;
        }
        try (InputStream in = opened.get()) {
            String found = backupArchiveWriter.file(file.sha256(), in::transferTo);
            if (found.equals(file.sha256())) {
                count++;
                bytes += file.size();
            } else {
                damaged.add(file.sha256());
            }
        }
    }

    private void end(Manifest manifest) throws IOException {
        backupArchiveWriter.part(BackupArchiveWriter.MANIFEST, out -> out.write(JSON.writeValueAsBytes(manifest)));
        backupArchiveWriter.end();
    }
}
