package org.docket.log;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event as the API shows it; {@code position} is left out until it has one. */
@Schema(name = "Event")
public record EventView(
        Long position,
        EventType type,
        UUID caseId,
        UUID sourceId,
        UUID personId,
        UUID partnerId,
        UUID keyId,
        long version,
        String actor,
        UUID actorId,
        Instant at,
        String reason,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String data,
        String hash) {

    public static EventView of(Numbered numbered) {
        Event event = numbered.event();
        Long position = numbered.position() == 0 ? null : numbered.position();
        return new EventView(position, event.type, event.caseId, event.sourceId, event.personId, event.partnerId,
                event.keyId, event.version, event.actor, event.actorId, event.at, event.reason, event.data, event.hash);
    }
}
