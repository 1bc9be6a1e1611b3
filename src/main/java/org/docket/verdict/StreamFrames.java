package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Changes as server-sent events: {@code verdict} or {@code withdrawal}, each with one change as JSON, and {@code reset}. */
@ApplicationScoped
class StreamFrames {

    private final VerdictBoard board;
    private final ChangeWriter writer;
    private final CloudEvents cloudEvents;

    StreamFrames(VerdictBoard board, ChangeWriter writer, CloudEvents cloudEvents) {
        this.board = board;
        this.writer = writer;
        this.cloudEvents = cloudEvents;
    }

    /**
     * Only the last of several verdicts that one event changed has an id: a reader that was cut off between them comes back before
     * all of them, not in the middle.
     */
    Buffer of(List<BoardEntry> entries, StreamFormat format) {
        Buffer frames = Buffer.buffer();
        for (int i = 0; i < entries.size(); i++) {
            BoardEntry entry = entries.get(i);
            for (Buffer change : writer.write(List.of(entry))) {
                frames.appendString(isLast(entries, i) ? "id: " + entry.position() + '\n' : "")
                        .appendString(entry.isPublic() ? "event: verdict\ndata: " : "event: withdrawal\ndata: ")
                        .appendBuffer(format == StreamFormat.CLOUDEVENTS ? cloudEvents.around(entry, change) : change)
                        .appendString("\n\n");
            }
        }
        return frames;
    }

    /** Says that the log has no such position: it ends at {@code end}, from where on the reader is sent what changes. */
    static Buffer reset(long asked, long end) {
        return Buffer.buffer("id: %1$d\nevent: reset\ndata: {\"after\":%2$d,\"position\":%1$d}\n\n".formatted(end, asked));
    }

    private boolean isLast(List<BoardEntry> entries, int at) {
        BoardEntry entry = entries.get(at);
        List<BoardEntry> next = at + 1 < entries.size() ? entries.subList(at + 1, at + 2)
                : board.ask(index -> index.changedAfter(ChangePoint.of(entry), 1));
        return next.isEmpty() || next.getFirst().position() != entry.position();
    }
}
