package org.docket.exports;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongFunction;
import org.docket.verdict.VerdictCopies;
import org.docket.verdict.VerdictCopies.Part;
import org.docket.verdict.VerdictCopies.Wanted;

/** What is public, from the board. */
final class VerdictExport implements Export {

    static final int PART = 200;

    private final VerdictCopies copies;
    private final Wanted wanted;
    private final ExportFormat format;
    private final long position;

    VerdictExport(VerdictCopies copies, Wanted wanted, ExportFormat format) {
        this.copies = copies;
        this.wanted = wanted;
        this.format = format;
        this.position = copies.position();
    }

    /** Takes what was found, one after the other. */
    interface Taker {

        void take(Buffer found) throws IOException;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long write(OutputStream out) throws IOException {
        return switch (format) {
            case NDJSON -> each(after -> copies.verdicts(wanted, after, PART), found -> line(out, found));
            case CSV -> {
                var table = new CsvTable<>(out, VerdictColumns.ALL);
                long told = each(after -> copies.verdicts(wanted, after, PART), found -> table.add(VerdictColumns.read(found.getBytes())));
                table.end();
                yield told;
            }
            case DATAFEED -> {
                var feed = new FeedDocument(out, copies.feed(wanted, position));
                long told = each(after -> copies.reviews(wanted, after, PART), found -> feed.add(found.getBytes()));
                feed.end();
                yield told;
            }
        };
    }

    private static void line(OutputStream out, Buffer found) throws IOException {
        out.write(found.getBytes());
        out.write('\n');
    }

    /** How many there were. */
    static long each(LongFunction<Part> parts, Taker taker) throws IOException {
        long told = 0;
        long after = 0;
        do {
            Part part = parts.apply(after);
            for (Buffer found : part.told()) {
                taker.take(found);
            }
            told += part.told().size();
            after = part.last();
        } while (after > 0);
        return told;
    }
}
