package org.docket.broadcast;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.docket.log.EventLine;
import org.docket.packaged.Wire;

/** Whoever reads of a topic what was committed, from its beginning; and once, whoever breaks in. */
final class Audience {

    private static final String TOPIC = "docket.events";

    private Audience() {}

    /** All that there is, each partition in its order. */
    static List<ConsumerRecord<String, String>> heard(Broker broker) {
        try (Consumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", broker.address(), "isolation.level", "read_committed",
                "enable.auto.commit", false), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream().map(info -> new TopicPartition(TOPIC, info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var heard = new ArrayList<ConsumerRecord<String, String>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(heard::add);
            }
            return heard;
        }
    }

    /** That {@code heard} are the events of the log of {@code desk}, each once, those with one key in its order, word for word. */
    static void heardAll(List<ConsumerRecord<String, String>> heard, Wire desk) throws Exception {
        Map<Long, JsonNode> log = log(desk);
        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<String, String> record : heard) {
            long position = Long.parseLong(header(record, "ce_position"));
            JsonNode event = log.remove(position);
            assertThat(event).as("once, and of this log: position %d", position).isNotNull();
            assertThat(record.value()).isEqualTo(event.toString());
            assertThat(EventLine.isIntact(record.value())).as(record.value()).isTrue();
            assertThat(record.key()).isEqualTo(key(event));
            assertThat(header(record, "ce_hash")).isEqualTo(event.path("hash").asText());
            assertThat(last.getOrDefault(record.key(), 0L)).as("in order: %s", record.key()).isLessThan(position);
            last.put(record.key(), position);
        }
        assertThat(log.keySet()).as("not heard").isEmpty();
    }

    /** Takes the topic away from whoever tells it, and leaves another mark there. */
    static void interrupt(Broker broker, String mark) {
        try (var producer = new KafkaProducer<>(Map.of("bootstrap.servers", broker.address(), "transactional.id", "docket-" + TOPIC),
                new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC + ".mark", "mark", mark));
            producer.commitTransaction();
        }
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    private static String key(JsonNode event) {
        return Stream.of("caseId", "sourceId", "personId", "partnerId", "keyId").filter(event::has).findFirst()
                .map(name -> event.path(name).asText()).orElse("desk");
    }

    private static Map<Long, JsonNode> log(Wire desk) throws Exception {
        var log = new HashMap<Long, JsonNode>();
        String next = "/v1/events?limit=200";
        while (next != null) {
            JsonNode page = desk.get(next);
            page.path("items").forEach(event -> log.put(event.path("position").asLong(), event));
            next = page.has("next") ? "/v1/events?limit=200&cursor=" + page.path("next").asText() : null;
        }
        return log;
    }
}
