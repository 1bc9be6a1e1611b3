package org.docket.broadcast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Finds the last mark that was committed. Between two there may be some that were not, so it looks back further until there is one. */
final class CheckpointReader {

    private static final long FIRST_LOOK = 100;
    private static final int FURTHER = 20;
    private static final Duration A_MOMENT = Duration.ofMillis(200);
    private static final int MOMENTS = 100;

    private final KafkaConnectionSettings kafkaConnectionSettings;
    private final TopicPartition partition;

    CheckpointReader(KafkaConnectionSettings kafkaConnectionSettings) {
        this.kafkaConnectionSettings = kafkaConnectionSettings;
        this.partition = new TopicPartition(kafkaConnectionSettings.marks(), 0);
    }

    BroadcastCheckpoint last() {
        try (Consumer<String, byte[]> consumer = new KafkaConsumer<>(kafkaConnectionSettings.reading())) {
            consumer.assign(List.of(partition));
            long begin = consumer.beginningOffsets(List.of(partition)).get(partition);
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            for (long back = FIRST_LOOK; ; back *= FURTHER) {
                long from = Math.max(begin, end - back);
                Optional<BroadcastCheckpoint> found = last(consumer, from, end);
                if (found.isPresent() || from == begin) {
                    return found.orElse(BroadcastCheckpoint.NONE);
                }
            }
        }
    }

    private Optional<BroadcastCheckpoint> last(Consumer<String, byte[]> consumer, long from, long end) {
        Optional<BroadcastCheckpoint> last = Optional.empty();
        consumer.seek(partition, from);
        for (int moment = 0; consumer.position(partition) < end; moment++) {
            if (moment == MOMENTS) {
                throw new TimeoutException("the last mark cannot be read");
            }
            for (ConsumerRecord<String, byte[]> read : consumer.poll(A_MOMENT)) {
                last = Optional.of(BroadcastCheckpoint.parse(read.value()));
                moment = 0;
            }
        }
        return last;
    }
}
