package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.docket.verdict.ChangeWriter.Happened;

/** Envelopes around changes: CloudEvents 1.0, the JSON event format. The same change has the same source and id, whoever is told. */
@ApplicationScoped
class CloudEvents {

    private static final String TYPE = "org.docket.verdict.";

    private final VerdictJsonWriter verdictJsonWriter;
    private final Publisher publisher;

    CloudEvents(VerdictJsonWriter verdictJsonWriter, Publisher publisher) {
        this.verdictJsonWriter = verdictJsonWriter;
        this.publisher = publisher;
    }

    /** All but the data. */
    private record Envelope(String specversion, String id, String source, String type, String subject, Instant time, String datacontenttype) {}

    Buffer around(BoardEntry entry, Buffer change) {
        Happened happened = entry.isPublic() ? Happened.SHOWN : Happened.WITHDRAWN;
        Buffer head = verdictJsonWriter.write(new Envelope("1.0", "change_" + entry.position() + '_' + entry.number(), publisher.url(), type(happened), subject(entry.id()),
                Instant.EPOCH.plus(entry.updatedAt(), ChronoUnit.MICROS), "application/json"));
        return head.slice(0, head.length() - 1).copy().appendString(",\"data\":").appendBuffer(change).appendString("}");
    }

    private static String type(Happened happened) {
        return TYPE + happened.name().toLowerCase(Locale.ROOT);
    }

    private static String subject(UUID id) {
        return Verdict.address(id);
    }
}
