package org.docket.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.docket.log.EventDiscretion;
import org.docket.log.EventLog;
import org.docket.log.EventView;
import org.docket.log.NumberedEvent;
import org.docket.submission.SubmissionNews;
import org.docket.verdict.PublicChange;
import org.docket.verdict.PublicChanges;
import org.docket.verdict.Publisher;

/**
 * What is told of a notice, as JSON. It is made from the log whenever it is not at hand, so nothing is kept for those who are told later,
 * and a source that is protected meanwhile is so in what they are told.
 */
@ApplicationScoped
class NoticeBodyWriter {

    private static final int MOST_CHARACTERS = 16 << 20;
    private static final String CLOUD_TYPE = "org.docket.";

    private final EventLog log;
    private final PublicChanges changes;
    private final SubmissionNews submissions;
    private final ObjectMapper json;
    private final Publisher publisher;
    private final Instance<EventDiscretion> discretions;
    private final Cache<String, String> atHand = Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS)
            .weigher((String id, String data) -> data.length()).build();

    NoticeBodyWriter(EventLog log, PublicChanges changes, SubmissionNews submissions, ObjectMapper json, Publisher publisher, Instance<EventDiscretion> discretions) {
        this.log = log;
        this.changes = changes;
        this.submissions = submissions;
        this.json = json;
        this.publisher = publisher;
        this.discretions = discretions;
    }

    /** When what is made from now on is made. */
    long moment() {
        return changes.sourcesChangedAt();
    }

    /** @param moment before it was made */
    void keep(PublicChange change, long moment) {
        atHand.put(key(Notice.OfVerdict.of(change), moment), write(change));
    }

    void keep(NumberedEvent numbered) {
        atHand.put(key(Notice.OfEvent.of(numbered, List.of()), 0), write(EventView.of(numbered)));
    }

    private static String key(Notice notice, long moment) {
        return notice.messageId() + '@' + (notice instanceof Notice.OfVerdict ? moment : 0);
    }

    /**
     * The whole body of a message.
     *
     * @param identities whether events of the log name sources that are or were protected
     */
    String of(Notice notice, Format format, boolean identities) {
        String data = notice instanceof Notice.OfEvent event && event.ofSource() && !identities ? withoutIdentities(event)
                : atHand.get(key(notice, moment()), id -> data(notice));
        return switch (format) {
            case STANDARD -> wrapped(members("type", notice.type(), "timestamp", notice.at()), data);
            case CLOUDEVENTS -> wrapped(members("specversion", "1.0", "id", notice.messageId(), "source", publisher.url(), "type", CLOUD_TYPE + notice.type(),
                    "subject", notice.subject(), "time", notice.at(), "datacontenttype", "application/json"), data);
        };
    }

    private String data(Notice notice) {
        return switch (notice) {
            case Notice.OfVerdict told -> write(changes.at(told.verdictId(), told.position()).orElseThrow());
            case Notice.OfEvent told -> write(QuarkusTransaction.requiringNew().call(() -> event(told)));
            case Notice.OfSubmission told -> write(submissions.view(told.submissionId()));
            case Notice.Test told -> write(members("message", "It works."));
        };
    }

    /** Made each time: the source may have been protected since. */
    private String withoutIdentities(Notice.OfEvent told) {
        return write(QuarkusTransaction.requiringNew().call(() -> {
            List<EventView> events = List.of(event(told));
            for (EventDiscretion discretion : discretions) {
                events = discretion.withoutSecrets(events);
            }
            return events.getFirst();
        }));
    }

    private EventView event(Notice.OfEvent told) {
        return EventView.of(log.after(told.position() - 1, 1).getFirst());
    }

    private String wrapped(Map<String, ?> members, String data) {
        String head = write(members);
        return head.substring(0, head.length() - 1) + ",\"data\":" + data + '}';
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
