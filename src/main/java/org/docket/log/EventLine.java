package org.docket.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An event as one line of JSON, as the API shows it, read back with its data byte for byte: the hash is over those. */
public final class EventLine {

    private static final JsonMapper JSON = new JsonMapper();

    private EventLine() {}

    /** Whether {@code line} says what was hashed when it happened. */
    public static boolean isIntact(String line) throws IOException {
        Map<String, String> members = members(line);
        return members.containsKey("hash") && members.get("hash").equals(Canonical.hash(event(members)));
    }

    /** The members of the line as text; of {@code data} the text of the JSON that it is. */
    public static Map<String, String> members(String line) throws IOException {
        var members = new HashMap<String, String>();
        try (JsonParser parser = JSON.createParser(line)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                members.put(name, value.isStructStart() ? raw(parser, line) : parser.getText());
            }
        }
        return members;
    }

    private static String raw(JsonParser parser, String line) throws IOException {
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return line.substring(begin, (int) parser.currentLocation().getCharOffset());
    }

    private static Event event(Map<String, String> members) {
        var event = new Event();
        event.type = EventType.valueOf(members.get("type"));
        event.caseId = id(members, "caseId");
        event.sourceId = id(members, "sourceId");
        event.personId = id(members, "personId");
        event.partnerId = id(members, "partnerId");
        event.keyId = id(members, "keyId");
        event.version = Long.parseLong(members.get("version"));
        event.actor = members.get("actor");
        event.actorId = id(members, "actorId");
        event.at = Instant.parse(members.get("at"));
        event.reason = members.get("reason");
        event.data = members.get("data");
        return event;
    }

    private static UUID id(Map<String, String> members, String name) {
        return members.containsKey(name) ? UUID.fromString(members.get(name)) : null;
    }
}
