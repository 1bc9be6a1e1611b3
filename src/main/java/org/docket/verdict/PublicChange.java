package org.docket.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.casework.PublicCase;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicStory.Chapter;
import org.docket.rules.Status;

/**
 * That the public saw something else of a verdict from one position of the log on.
 *
 * @param change what became another
 * @param verdict as it was to be seen from then on; left out where it was taken back
 */
public record PublicChange(long position, Instant at, UUID verdictId, long number, VerdictChange change, Verdict verdict,
        @JsonIgnore Kind kind, @JsonIgnore List<Facts> facts) {

    /** What a change comes to for whoever hears of it. */
    public enum Kind {
        /** It was not public before. */
        PUBLISHED,
        CHANGED,
        /** It changed, and readers were told why. */
        CORRECTED,
        WITHDRAWN
    }

    /** What verdicts are chosen by. */
    public record Facts(Status status, List<String> topics, UUID claimantId) {

        private static Facts of(Published seen) {
            return new Facts(seen.status(), List.copyOf(seen.topics()), seen.claim().claimantId());
        }
    }

    /**
     * @param before null for the first chapter
     * @param shown the same as it may be shown by now
     */
    static PublicChange of(Chapter chapter, PublicCase before, PublicCase shown) {
        PublicCase seen = chapter.seen();
        VerdictChange change = VerdictChange.of(chapter, before).as(shown);
        Verdict verdict = shown instanceof Published now ? Verdict.of(now, chapter.position(), chapter.at()) : null;
        List<Facts> facts = Stream.of(seen, before).filter(Published.class::isInstance).map(found -> Facts.of((Published) found)).toList();
        return new PublicChange(chapter.position(), chapter.at(), seen.id(), seen.number(), change, verdict, kind(seen, before, change), facts);
    }

    private static Kind kind(PublicCase seen, PublicCase before, VerdictChange change) {
        if (!(seen instanceof Published)) {
            return Kind.WITHDRAWN;
        }
        if (!(before instanceof Published)) {
            return Kind.PUBLISHED;
        }
        return change.correction() == null ? Kind.CHANGED : Kind.CORRECTED;
    }
}
