package org.docket.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.docket.casework.ReviewInput;
import org.docket.exports.ExportedSourceReader.Identities;
import org.docket.log.Snapshot;
import org.docket.rating.RatingVocabulary;
import org.docket.verdict.VerdictCopies;

/** The whole desk as it was at one moment. */
final class DeskExport implements Export {

    private final Snapshot snapshot;
    private final ExportFilter filter;
    private final ExportFormat format;
    private final Identities identities;
    private final VerdictCopies verdicts;
    private final RatingVocabulary ratings;
    private final long position;

    DeskExport(Snapshot snapshot, ExportFilter filter, ExportFormat format, Identities identities, VerdictCopies verdicts,
            RatingVocabulary ratings) {
        this.snapshot = snapshot;
        this.filter = filter;
        this.format = format;
        this.identities = identities;
        this.verdicts = verdicts;
        this.ratings = ratings;
        this.position = format == ExportFormat.DATAFEED ? Math.min(snapshot.position(), verdicts.read()) : snapshot.position();
    }

    /** Takes what was read, one after the other. */
    interface Taker<T> {

        void take(T read) throws IOException;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long write(OutputStream out) throws IOException {
        try {
            return switch (format) {
                case NDJSON -> lines(out);
                case CSV -> table(out);
                case DATAFEED -> feed(out);
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
        return new ExportedSourceReader(snapshot.connection(), identities).each(lines)
                + cases().each(read -> lines.take(read.told()))
                + cases().links(lines);
    }

    private long table(OutputStream out) throws IOException, SQLException {
        var table = new CsvTable<>(out, DeskColumns.ALL);
        long told = cases().each(table::add);
        table.end();
        return told;
    }

    /** The desk's own reviews, which are public, then those of others, whatever became of the case. */
    private long feed(OutputStream out) throws IOException, SQLException {
        var feed = new FeedDocument(out, verdicts.feed(filter.wanted(), position));
        long told = VerdictExport.each(after -> verdicts.reviews(filter.wanted(), after, VerdictExport.PART), found -> feed.add(found.getBytes()));
        told += cases().each(read -> {
            for (ReviewInput review : read.told().reviews()) {
                feed.add(ForeignReviewWriter.item(review, read));
            }
        });
        feed.end();
        return told;
    }

    private ExportedCaseReader cases() {
        return new ExportedCaseReader(snapshot.connection(), filter, ratings);
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
