package org.docket.broadcast;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.docket.log.NumberedEvent;

/**
 * The one connection that may write to the topic: opening another one fences it. Events and the checkpoint of the last one are written in one
 * transaction, so readers of committed records see each event once, even if a process dies in between.
 *
 * <p>After a failure it is closed and opened again: opening ends an unfinished transaction, and the checkpoint says which event was written last.
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

    /** Returns the last event of the topic without opening the writer; the writer of another process may have written more since. */
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

    /** Returns the last event of the topic; call it before the first write. */
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
