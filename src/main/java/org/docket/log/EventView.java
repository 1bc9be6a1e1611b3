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

    /** The author of what readers outside the desk see: which of its people it was is not theirs to know. */
    private static final String DESK = "desk";

    /** An event for readers outside the desk. */
    public static EventView outside(NumberedEvent numbered, String data) {
        Event event = numbered.event();
        return new EventView(numbered.position(), event.type, event.caseId, null, null, null, null, event.version, DESK, null, event.at, null, data,
                event.hash);
    }

    /** The same event with other data. */
    public EventView with(String other) {
        return new EventView(position, type, caseId, sourceId, personId, partnerId, keyId, version, actor, actorId, at, reason, other, hash);
    }

    public static EventView of(NumberedEvent numbered) {
        Event event = numbered.event();
        Long position = numbered.position() == 0 ? null : numbered.position();
        return new EventView(position, event.type, event.caseId, event.sourceId, event.personId, event.partnerId,
                event.keyId, event.version, event.actor, event.actorId, event.at, event.reason, event.data, event.hash);
    }
}
