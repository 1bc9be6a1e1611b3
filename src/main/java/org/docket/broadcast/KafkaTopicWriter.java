package org.docket.broadcast;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.docket.log.NumberedEvent;

/**
 * The one connection that may write to the topic: whoever opens another ends it. Events and the mark of the last of them come in one
 * transaction, so readers of what is committed see each event once, whatever dies in between.
 *
 * <p>After any failure it is closed and opened anew: opening ends what was left undone, and the mark says what came of it.
 */
final class KafkaTopicWriter implements AutoCloseable {

    private static final String MARK = "mark";
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final KafkaConnectionSettings kafkaConnectionSettings;
    private final EventRecordMapper eventRecordMapper;
    private final Producer<String, byte[]> producer;

    private KafkaTopicWriter(KafkaConnectionSettings kafkaConnectionSettings, EventRecordMapper eventRecordMapper) {
        this.kafkaConnectionSettings = kafkaConnectionSettings;
        this.eventRecordMapper = eventRecordMapper;
        this.producer = new KafkaProducer<>(kafkaConnectionSettings.writing());
    }

    /** The last event that it has, seen from beside: whoever tells it goes on, and may have told more by now. */
    static BroadcastCheckpoint glance(KafkaConnectionSettings kafkaConnectionSettings) throws InterruptedException {
        TopicCreation.create(kafkaConnectionSettings);
        return new CheckpointReader(kafkaConnectionSettings).last();
    }

    /** Takes the topic away from whoever had it. */
    static KafkaTopicWriter open(KafkaConnectionSettings kafkaConnectionSettings, EventRecordMapper eventRecordMapper) {
        var kafkaTopicWriter = new KafkaTopicWriter(kafkaConnectionSettings, eventRecordMapper);
        try {
            kafkaTopicWriter.producer.initTransactions();
            return kafkaTopicWriter;
        } catch (RuntimeException e) {
            kafkaTopicWriter.close();
            throw e;
        }
    }

    /** The last event that it has; to be asked before anything is told. */
    BroadcastCheckpoint mark() {
        return new CheckpointReader(kafkaConnectionSettings).last();
    }

    /** Tells all of {@code events}, or none; which of both after a failure, the mark says. */
    void tell(List<NumberedEvent> events) {
        producer.beginTransaction();
        events.forEach(event -> producer.send(eventRecordMapper.record(kafkaConnectionSettings.topic(), event)));
        producer.send(new ProducerRecord<>(kafkaConnectionSettings.marks(), MARK, BroadcastCheckpoint.of(events.getLast()).written()));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(LAST_WORDS);
    }
}
