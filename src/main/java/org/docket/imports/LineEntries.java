package org.docket.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.docket.http.InputError;

/** Our own records, one a line. A line that is too long is passed over without being kept. */
final class LineEntries implements ImportEntries {

    private static final int BUFFER = 1 << 18;
    private static final int BOM_LENGTH = 3;

    private final InputStream in;
    private final CaseDraftMapper caseDraftMapper;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int until;
    private long place;
    private long line;

    /** @param place how many bytes were worked through before, which were {@code line} lines */
    LineEntries(Path body, CaseDraftMapper caseDraftMapper, int longest, long place, long line) throws IOException {
        in = Files.newInputStream(body);
        this.caseDraftMapper = caseDraftMapper;
        this.longest = longest;
        this.place = place;
        this.line = line;
        in.skipNBytes(place == 0 ? mark(body) : place);
    }

    private long mark(Path body) throws IOException {
        try (var start = Files.newInputStream(body)) {
            byte[] bytes = start.readNBytes(BOM_LENGTH);
            boolean marked = bytes.length == BOM_LENGTH && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
            place = marked ? BOM_LENGTH : 0;
            return place;
        }
    }

    @Override
    public Optional<ImportEntry> next() throws IOException {
        while (true) {
            var kept = new Kept();
            if (!readLine(kept)) {
                return Optional.empty();
            }
            line++;
            if (!kept.isBlank()) {
                return Optional.of(entry(kept));
            }
        }
    }

    private ImportEntry entry(Kept kept) throws IOException {
        if (kept.tooLong) {
            return refused(ImportCount.CLAIMS_REFUSED, List.of(new InputError("", "line-too-long", "A record has at most " + longest + " bytes.")));
        }
        ImportCount kind = ImportCount.CLAIMS_REFUSED;
        try {
            LineRecord record = caseDraftMapper.read(kept.bytes, kept.from, kept.length);
            kind = ImportRefusals.kind(record);
            return new ImportEntry(place, place, line, caseDraftMapper.draft(record), new ImportTally(), kind, List.of());
        } catch (HttpProblem problem) {
            return refused(kind, ImportRefusals.errors(problem));
        }
    }

    @Override
    public Optional<ImportEntry> unread(List<InputError> errors) {
        return Optional.of(refused(ImportCount.CLAIMS_REFUSED, errors));
    }

    private ImportEntry refused(ImportCount kind, List<InputError> errors) {
        return ImportEntry.refused(place, place, line, kind, errors);
    }

    /** The bytes of a line, in the buffer where it is whole there. */
    private static final class Kept {

        private byte[] bytes = new byte[0];
        private int from;
        private int length;
        private boolean tooLong;

        private boolean isBlank() {
            for (int i = from; i < from + length; i++) {
                if (bytes[i] > ' ' || bytes[i] < 0) {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** Whether there was one. */
    private boolean readLine(Kept kept) throws IOException {
        ByteArrayOutputStream parts = null;
        long length = 0;
        while (true) {
            if (from == until && !fill()) {
                return length > 0 && finish(kept, parts, length);
            }
            int end = from;
            while (end < until && buffer[end] != '\n') {
                end++;
            }
            boolean ended = end < until;
            length += end - from;
            place += end - from + (ended ? 1 : 0);
            if (ended && parts == null && length <= longest) {
                kept.bytes = buffer;
                kept.from = from;
                kept.length = end - from;
                from = end + 1;
                return true;
            }
            parts = parts == null ? new ByteArrayOutputStream() : parts;
            if (length <= longest) {
                parts.write(buffer, from, end - from);
            }
            from = ended ? end + 1 : end;
            if (ended) {
                return finish(kept, parts, length);
            }
        }
    }

    private boolean finish(Kept kept, ByteArrayOutputStream parts, long length) {
        kept.tooLong = length > longest;
        kept.bytes = kept.tooLong || parts == null ? new byte[0] : parts.toByteArray();
        kept.length = kept.bytes.length;
        return true;
    }

    private boolean fill() throws IOException {
        from = 0;
        until = Math.max(0, in.read(buffer));
        return until > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
