package org.docket.broadcast;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.docket.log.Numbered;

/**
 * The one connection that may write to the topic: whoever opens another ends it. Events and the mark of the last of them come in one
 * transaction, so readers of what is committed see each event once, whatever dies in between.
 *
 * <p>After any failure it is closed and opened anew: opening ends what was left undone, and the mark says what came of it.
 */
final class Topic implements AutoCloseable {

    private static final String MARK = "mark";
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Connection connection;
    private final Announcements announcements;
    private final Producer<String, byte[]> producer;

    private Topic(Connection connection, Announcements announcements) {
        this.connection = connection;
        this.announcements = announcements;
        this.producer = new KafkaProducer<>(connection.writing());
    }

    /** The last event that it has, seen from beside: whoever tells it goes on, and may have told more by now. */
    static Mark glance(Connection connection) throws InterruptedException {
        TopicCreation.create(connection);
        return new MarkReading(connection).last();
    }

    /** Takes the topic away from whoever had it. */
    static Topic open(Connection connection, Announcements announcements) {
        var topic = new Topic(connection, announcements);
        try {
            topic.producer.initTransactions();
            return topic;
        } catch (RuntimeException e) {
            topic.close();
            throw e;
        }
    }

    /** The last event that it has; to be asked before anything is told. */
    Mark mark() {
        return new MarkReading(connection).last();
    }

    /** Tells all of {@code events}, or none; which of both after a failure, the mark says. */
    void tell(List<Numbered> events) {
        producer.beginTransaction();
        events.forEach(event -> producer.send(announcements.record(connection.topic(), event)));
        producer.send(new ProducerRecord<>(connection.marks(), MARK, Mark.of(events.getLast()).written()));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(LAST_WORDS);
    }
}
