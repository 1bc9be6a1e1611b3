package org.docket.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;

/** The whole desk as it was at one moment. */
final class DeskExport implements Export {

    private final DeskSnapshot snapshot;
    private final ExportFilter filter;
    private final ExportFormat format;

    DeskExport(DeskSnapshot snapshot, ExportFilter filter, ExportFormat format) {
        this.snapshot = snapshot;
        this.filter = filter;
        this.format = format;
    }

    /** Takes what was read, one after the other. */
    interface Taker<T> {

        void take(T read) throws IOException;
    }

    @Override
    public long position() {
        return snapshot.position();
    }

    @Override
    public long write(OutputStream out) throws IOException {
        try {
            return switch (format) {
                case NDJSON -> lines(out);
                case CSV -> table(out);
                case DATAFEED -> throw new IOException("not yet");
            };
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private long lines(OutputStream out) throws IOException, SQLException {
        Taker<DeskRecord> lines = read -> {
            out.write(read.line());
            out.write('\n');
        };
        return new DeskSources(snapshot.connection()).each(lines)
                + cases().each(read -> lines.take(read.told()))
                + cases().links(lines);
    }

    private long table(OutputStream out) throws IOException, SQLException {
        var table = new CsvTable<>(out, DeskColumns.ALL);
        long told = cases().each(table::add);
        table.end();
        return told;
    }

    private DeskCases cases() {
        return new DeskCases(snapshot.connection(), filter);
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
