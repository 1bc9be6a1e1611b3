package org.docket.broadcast;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.docket.log.Event;
import org.docket.log.EventView;
import org.docket.log.NumberedEvent;
import org.docket.verdict.Publisher;

/**
 * Events as records of a topic: the value as {@code GET /v1/events} shows it, the headers those of CloudEvents 1.0 in its binary form
 * (its Kafka binding, section 3.2), with the same id and type as receivers of webhooks are told.
 */
@ApplicationScoped
class EventRecordMapper {

    /** Of what happened to nothing that has an id, so that this too keeps its order. */
    static final String DESK = "desk";

    private final ObjectMapper json;
    private final Publisher publisher;

    EventRecordMapper(ObjectMapper json, Publisher publisher) {
        this.json = json;
        this.publisher = publisher;
    }

    ProducerRecord<String, byte[]> record(String topic, NumberedEvent numbered) {
        Event event = numbered.event();
        var record = new ProducerRecord<>(topic, key(event), value(numbered));
        Headers headers = record.headers();
        add(headers, "content-type", "application/json");
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", "log_" + numbered.position());
        add(headers, "ce_source", publisher.url());
        add(headers, "ce_type", "org.docket.log." + event.type().name().toLowerCase(Locale.ROOT));
        add(headers, "ce_subject", "/v1/events?after=" + (numbered.position() - 1) + "&limit=1");
        add(headers, "ce_time", event.at());
        add(headers, "ce_position", numbered.position());
        add(headers, "ce_hash", event.hash());
        return record;
    }

    /** What order is kept of. */
    private static String key(Event event) {
        return Stream.of(event.caseId(), event.sourceId(), event.personId(), event.partnerId(), event.keyId())
                .filter(Objects::nonNull).findFirst().map(Object::toString).orElse(DESK);
    }

    private byte[] value(NumberedEvent numbered) {
        try {
            return json.writeValueAsBytes(EventView.of(numbered));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Headers headers, String name, Object value) {
        headers.add(name, value.toString().getBytes(UTF_8));
    }
}
