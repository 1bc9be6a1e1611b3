package org.docket.broadcast;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How Kafka is spoken to: what this program would rather have, then what operators say in {@code KAFKA_…}, then what the promise of once
 * and in order rests on.
 */
@ApplicationScoped
class KafkaConnectionSettings {

    /** A fact of a case can be as large as the API takes one. */
    static final int LARGEST = 8 << 20;

    private static final Map<String, Object> PREFERRED = Map.of(
            "client.id", "docket",
            "request.timeout.ms", 10_000,
            "default.api.timeout.ms", 15_000,
            "enable.metrics.push", false);
    private static final Map<String, Object> PREFERRED_WRITING = Map.of(
            "delivery.timeout.ms", 20_000,
            "max.block.ms", 15_000,
            "transaction.timeout.ms", 30_000,
            "max.request.size", LARGEST,
            "compression.type", "gzip");

    private final Map<String, Object> said;
    private final BroadcastSettings settings;

    KafkaConnectionSettings(@Identifier("default-kafka-broker") Map<String, Object> said, BroadcastSettings settings) {
        this.said = said;
        this.settings = settings;
    }

    String topic() {
        return settings.topic();
    }

    /** The topic that has nothing but the last mark. */
    String marks() {
        return settings.topic() + ".mark";
    }

    Map<String, Object> administering() {
        return with(Map.of(), Map.of());
    }

    /** One name for all replicas, so that the servers know the latest of them and refuse all others. */
    Map<String, Object> writing() {
        return with(PREFERRED_WRITING, Map.of(
                "transactional.id", "docket-" + topic(),
                "enable.idempotence", true,
                "acks", "all",
                "key.serializer", StringSerializer.class,
                "value.serializer", ByteArraySerializer.class));
    }

    Map<String, Object> reading() {
        return with(Map.of(), Map.of(
                "isolation.level", "read_committed",
                "enable.auto.commit", false,
                "key.deserializer", StringDeserializer.class,
                "value.deserializer", ByteArrayDeserializer.class));
    }

    private Map<String, Object> with(Map<String, Object> preferred, Map<String, Object> needed) {
        var all = new HashMap<>(PREFERRED);
        all.putAll(preferred);
        all.putAll(said);
        all.putAll(needed);
        all.put("bootstrap.servers", settings.servers().orElseThrow());
        all.remove("group.id");
        return all;
    }
}
