package org.docket.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.docket.casework.TestDesk;
import org.docket.log.EventLog;
import org.docket.log.NumberedEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Events as records of Kafka. */
@QuarkusTest
@Tag("once")
class EventRecordMapperTest {

    private final EventRecordMapper eventRecordMapper;
    private final EventLog log;

    @Inject
    EventRecordMapperTest(EventRecordMapper eventRecordMapper, EventLog log) {
        this.eventRecordMapper = eventRecordMapper;
        this.log = log;
    }

    /** Kafka keeps the order of records that have the same key. */
    @Test
    void every_event_of_a_case_has_the_key_of_the_case() {
        List<NumberedEvent> events = aCaseWithTwoEvents();
        assertThat(events).extracting(event -> eventRecordMapper.record("log", event).key()).containsOnly(events.getFirst().event().caseId().toString());
    }

    @Test
    void a_record_says_which_event_it_is_and_has_its_hash() throws Exception {
        NumberedEvent event = aCaseWithTwoEvents().getLast();
        ProducerRecord<String, byte[]> record = eventRecordMapper.record("log", event);
        assertThat(header(record, "ce_id")).isEqualTo("log_" + event.position());
        assertThat(header(record, "ce_time")).isEqualTo(event.event().at().toString());
        assertThat(header(record, "ce_hash")).isEqualTo(event.event().hash()).hasSize(64);
        assertThat(header(record, "ce_subject")).isEqualTo("/v1/events?after=" + (event.position() - 1) + "&limit=1");
        assertThat(new ObjectMapper().readTree(record.value()).path("position").asLong()).isEqualTo(event.position());
    }

    private List<NumberedEvent> aCaseWithTwoEvents() {
        UUID id = UUID.fromString(TestDesk.openCase(null, null));
        TestDesk.attach(id.toString(), "STATEMENT", "SUPPORTS", TestDesk.source("Somebody", "B", null), 2);
        return Awaitility.await("both events have positions").atMost(Duration.ofSeconds(10)).until(() -> events(id),
                events -> events.size() == 2 && events.stream().allMatch(event -> event.position() > 0));
    }

    private List<NumberedEvent> events(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> log.ofCase(id, 0, 10));
    }

    private static String header(ProducerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
