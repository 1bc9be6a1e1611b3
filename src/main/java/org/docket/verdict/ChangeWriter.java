package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.CaseView.TombstoneView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Writes what changed of a verdict, around the body that is ready. */
@ApplicationScoped
class ChangeWriter {

    private final VerdictJsonCache verdictJsonCache;
    private final VerdictJsonWriter verdictJsonWriter;

    ChangeWriter(VerdictJsonCache verdictJsonCache, VerdictJsonWriter verdictJsonWriter) {
        this.verdictJsonCache = verdictJsonCache;
        this.verdictJsonWriter = verdictJsonWriter;
    }

    /** What became of a verdict. */
    public enum Happened {
        SHOWN, WITHDRAWN
    }

    /**
     * A verdict that changed.
     *
     * @param verdict as it is now; left out where it was withdrawn
     * @param withdrawal left out unless it was
     */
    @Schema(name = "Change")
    public record Change(long position, UUID verdictId, long number, Happened change, Verdict verdict, TombstoneView withdrawal) {}

    /** In the order of {@code entries}; one that was withdrawn a moment ago is told as such by its next change. */
    List<Buffer> write(List<BoardEntry> entries) {
        Map<UUID, ReadyAnswer> ready = verdictJsonCache.made(entries.stream().filter(BoardEntry::isPublic).toList());
        var written = new ArrayList<Buffer>();
        for (BoardEntry entry : entries) {
            if (!entry.isPublic()) {
                written.add(withdrawn(entry));
            } else if (ready.containsKey(entry.id())) {
                written.add(shown(entry, ready.get(entry.id())));
            }
        }
        return written;
    }

    private static Buffer shown(BoardEntry entry, ReadyAnswer body) {
        return Buffer.buffer(body.body().length() + 150)
                .appendString("{\"position\":" + entry.position() + ",\"verdictId\":\"" + entry.id() + "\",\"number\":" + entry.number()
                        + ",\"change\":\"SHOWN\",\"verdict\":")
                .appendBuffer(body.body())
                .appendString("}");
    }

    private Buffer withdrawn(BoardEntry entry) {
        return verdictJsonWriter.write(new Change(entry.position(), entry.id(), entry.number(), Happened.WITHDRAWN, null,
                new TombstoneView(entry.stone().at(), entry.stone().reason())));
    }
}
