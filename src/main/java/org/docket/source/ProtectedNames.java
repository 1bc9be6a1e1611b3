package org.docket.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.access.CurrentCaller;
import org.docket.access.Scope;
import org.docket.log.EventDiscretion;
import org.docket.log.EventView;

/**
 * Leaves the names of sources that are protected, or once were, out of the events that a caller or receiver without {@code identities:read} reads. The log
 * holds a name in clear where it was known before it was protected, and after it was disclosed.
 */
@ApplicationScoped
class ProtectedNames implements EventDiscretion {

    private static final JsonMapper JSON = new JsonMapper();

    private final Sources sources;
    private final CurrentCaller caller;

    ProtectedNames(Sources sources, CurrentCaller caller) {
        this.sources = sources;
        this.caller = caller;
    }

    @Override
    public List<EventView> shown(List<EventView> events) {
        return caller.find().filter(by -> by.may(Scope.IDENTITIES_READ)).isPresent() ? events : withoutSecrets(events);
    }

    @Override
    public List<EventView> withoutSecrets(List<EventView> events) {
        List<UUID> ids = events.stream().map(EventView::sourceId).filter(Objects::nonNull).distinct().toList();
        if (ids.isEmpty()) {
            return events;
        }
        Map<UUID, Source> secret = sources.list("id in ?1", ids).stream().filter(Source::wasProtected)
                .collect(Collectors.toMap(Source::id, Function.identity()));
        return events.stream().map(event -> secret.containsKey(event.sourceId()) ? event.with(nameless(event.data())) : event).toList();
    }

    private static String nameless(String data) {
        try {
            JsonNode told = JSON.readTree(data);
            for (String side : List.of("before", "after")) {
                if (told.get(side) instanceof ObjectNode facts && facts.has("name")) {
                    facts.put("name", SourceFacts.nameOfKind(facts.path("kind").asText()));
                }
            }
            return JSON.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
