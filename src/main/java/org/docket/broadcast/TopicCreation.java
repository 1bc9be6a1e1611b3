package org.docket.broadcast;

import io.quarkus.logging.Log;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;

/** The two topics, made where they are missing; whoever wants them otherwise makes them first. */
final class TopicCreation {

    /** The log is append-only, and whoever comes late wants all of it. */
    private static final Map<String, String> KEPT_FOR_GOOD = Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1",
            "max.message.bytes", String.valueOf(KafkaConnectionSettings.LARGEST));
    private static final Map<String, String> THE_LAST_ONE = Map.of("cleanup.policy", "compact", "segment.ms", "3600000", "segment.bytes", "16777216",
            "min.cleanable.dirty.ratio", "0.1", "compression.type", "uncompressed");

    private TopicCreation() {}

    static void create(KafkaConnectionSettings kafkaConnectionSettings) throws InterruptedException {
        try (Admin admin = Admin.create(kafkaConnectionSettings.administering())) {
            var made = admin.createTopics(List.of(
                    new NewTopic(kafkaConnectionSettings.topic(), Optional.empty(), Optional.empty()).configs(KEPT_FOR_GOOD),
                    new NewTopic(kafkaConnectionSettings.marks(), Optional.of(1), Optional.empty()).configs(THE_LAST_ONE)));
            for (Map.Entry<String, KafkaFuture<Void>> topic : made.values().entrySet()) {
                await(topic.getKey(), topic.getValue());
            }
        }
    }

    private static void await(String topic, KafkaFuture<Void> made) throws InterruptedException {
        try {
            made.get();
            Log.infof("topic made: topic=%s", topic);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case TopicExistsException there -> Log.debugf("topic is there: topic=%s", topic);
                case AuthorizationException forbidden -> Log.debugf("topic is for others to make: topic=%s", topic);
                case KafkaException other -> throw other;
                default -> throw new KafkaException(e.getCause());
            }
        }
    }
}
