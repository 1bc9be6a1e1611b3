package org.docket.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.access.Caller;
import org.docket.access.CurrentCaller;
import org.docket.log.EventView;
import org.docket.log.NumberedEvent;
import org.docket.log.PublicEvents;

/** Shows partners, of the log, what the public saw change with an event, in the words of the verdict and without who did it. */
@ApplicationScoped
class PublicEventReader implements PublicEvents {

    private final PublicVerdicts verdicts;
    private final PublicChanges changes;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    PublicEventReader(PublicVerdicts verdicts, PublicChanges changes, CurrentCaller caller, ObjectMapper json) {
        this.verdicts = verdicts;
        this.changes = changes;
        this.caller = caller;
        this.json = json;
    }

    @Override
    public boolean isForCaller() {
        return caller.find().map(Caller::partner).orElse(true);
    }

    @Override
    public long head() {
        return verdicts.isReady() ? verdicts.read() : 0;
    }

    @Override
    public List<EventView> of(List<NumberedEvent> events) {
        Map<Long, NumberedEvent> byPosition = events.stream().collect(Collectors.toMap(NumberedEvent::position, Function.identity()));
        return changes.of(events).stream().flatMap(change -> shown(byPosition.get(change.position()), change)).toList();
    }

    /** Of a case that changed with what happened to another, or to a source, its own events tell. */
    private Stream<EventView> shown(NumberedEvent numbered, PublicChange change) {
        return change.verdictId().equals(numbered.event().caseId()) ? Stream.of(EventView.outside(numbered, write(change))) : Stream.empty();
    }

    private String write(PublicChange change) {
        try {
            return json.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
