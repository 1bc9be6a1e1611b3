package org.docket.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.access.Scope;
import org.docket.log.Event;
import org.docket.log.EventType;
import org.docket.log.NumberedEvent;
import org.docket.submission.SubmissionNews.Told;
import org.docket.verdict.PublicChange;
import org.docket.verdict.PublicChange.Facts;
import org.docket.verdict.PublicChange.Kind;

/**
 * Something that receivers can be told of, without what is told: a kind of it is a record here, a place where {@link Notices} finds it in
 * the log, and one where {@link NoticeBodyWriter} puts it into words.
 */
sealed interface Notice {

    /** The same whenever it is told, to whomever. */
    String messageId();

    String type();

    long position();

    /** When it happened: for what the public saw, since when it could. */
    Instant at();

    /** What order is kept of. */
    UUID lane();

    /** The address of what it is about, as the API has it. */
    String subject();

    /** Whether somebody may be told of it who may be told of its type. */
    default boolean isFor(UUID ownerId) {
        return true;
    }

    /** Whether whoever wants this type and these cases is told of it. */
    boolean fits(WebhookFilters filters);

    /** The public saw something else of a verdict. */
    record OfVerdict(long position, Instant at, UUID verdictId, long number, Kind kind, List<Facts> facts) implements Notice {

        private static final String PREFIX = "verdict.";

        static OfVerdict of(PublicChange change) {
            return new OfVerdict(change.position(), change.at(), change.verdictId(), change.number(), change.kind(), change.facts());
        }

        @Override
        public String messageId() {
            return "verdict_" + position + '_' + number;
        }

        @Override
        public String type() {
            return named(PREFIX, kind);
        }

        @Override
        public UUID lane() {
            return verdictId;
        }

        @Override
        public String subject() {
            return "/v1/verdicts/" + verdictId;
        }

        @Override
        public boolean fits(WebhookFilters filters) {
            return filters.fit(facts);
        }
    }

    /**
     * Something entered the desk's log.
     *
     * @param ofSource whether its data is of a source, which may be protected
     * @param facts of the case that it happened to, as that is by now; none for what happened to no case
     */
    record OfEvent(long position, Instant at, EventType event, UUID lane, boolean ofSource, List<Facts> facts) implements Notice {

        private static final String PREFIX = "log.";

        static OfEvent of(NumberedEvent numbered, List<Facts> facts) {
            Event event = numbered.event();
            return new OfEvent(numbered.position(), event.at(), event.type(), subjectOf(event), event.sourceId() != null, facts);
        }

        private static UUID subjectOf(Event event) {
            return Stream.of(event.caseId(), event.sourceId(), event.personId(), event.partnerId(), event.keyId()).filter(id -> id != null)
                    .findFirst().orElseGet(() -> new UUID(0, 0));
        }

        @Override
        public String messageId() {
            return "log_" + position;
        }

        @Override
        public String type() {
            return named(PREFIX, event);
        }

        @Override
        public String subject() {
            return "/v1/events?after=" + (position - 1) + "&limit=1";
        }

        @Override
        public boolean fits(WebhookFilters filters) {
            return filters.fit(facts);
        }
    }

    /** Something became of what a receiver's owner asked to have checked; nobody else hears of it. */
    record OfSubmission(long position, Instant at, UUID submissionId, UUID submitterId) implements Notice {

        static final String TYPE = "submission.changed";

        static OfSubmission of(Told told) {
            return new OfSubmission(told.position(), told.at(), told.submissionId(), told.submitterId());
        }

        @Override
        public String messageId() {
            return "submission_" + position + '_' + submissionId;
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public UUID lane() {
            return submissionId;
        }

        @Override
        public String subject() {
            return "/v1/submissions/" + submissionId;
        }

        @Override
        public boolean isFor(UUID ownerId) {
            return submitterId.equals(ownerId);
        }

        @Override
        public boolean fits(WebhookFilters filters) {
            return true;
        }
    }

    /** Nothing happened; somebody wants to see whether it arrives. */
    record Test(UUID id, Instant at) implements Notice {

        static final String TYPE = "webhook.test";

        @Override
        public String messageId() {
            return "test_" + id;
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public long position() {
            return 0;
        }

        @Override
        public UUID lane() {
            return id;
        }

        @Override
        public String subject() {
            return "/v1/webhooks";
        }

        @Override
        public boolean fits(WebhookFilters filters) {
            return true;
        }
    }

    /** All types that can be asked for. */
    static Set<String> types() {
        return Stream.concat(Stream.concat(Stream.of(OfSubmission.TYPE), Stream.of(Kind.values()).map(kind -> named(OfVerdict.PREFIX, kind))),
                Stream.of(EventType.values()).map(type -> named(OfEvent.PREFIX, type))).collect(Collectors.toUnmodifiableSet());
    }

    /** The scope that somebody needs to be told of {@code type}, beside the one for receivers. */
    static Set<Scope> needed(String type) {
        return type.startsWith(OfEvent.PREFIX) ? Set.of(Scope.EVENTS_READ) : Set.of();
    }

    /** Whether somebody with {@code scopes} may be told of {@code type}. The desk's log is for its people, whatever a partner's key is good for. */
    static boolean isOpenTo(String type, Set<Scope> scopes, boolean partner) {
        return scopes.containsAll(needed(type)) && !(partner && type.startsWith(OfEvent.PREFIX));
    }

    private static String named(String prefix, Enum<?> constant) {
        return prefix + constant.name().toLowerCase(Locale.ROOT);
    }
}
