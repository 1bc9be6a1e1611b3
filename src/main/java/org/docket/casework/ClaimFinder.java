package org.docket.casework;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import org.docket.http.Problems;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Finds cases and verdicts by words. The package {@code search} does, which rests on both; so its readers ask for it here, and know
 * nothing of it. What the desk wrote and what the public sees are never found together.
 */
public interface ClaimFinder {

    /** In which order what was found is told. */
    enum Order {
        RELEVANCE, LAST_CHANGED, NUMBER;

        /** @param sort the query parameter; null for the best first where something is looked for, and the last changed elsewhere */
        public static Order of(String sort, boolean looked) {
            if (sort == null) {
                return looked ? RELEVANCE : LAST_CHANGED;
            }
            return switch (looked || !sort.equals("relevance") ? sort : "") {
                case "relevance" -> RELEVANCE;
                case "-updatedAt" -> LAST_CHANGED;
                case "number" -> NUMBER;
                default -> throw Problems.parameter("sort", "sort is -updatedAt or number, or relevance where q is asked for.");
            };
        }
    }

    /**
     * What somebody looks for.
     *
     * @param q what they typed: words, and phrases in quotes; null for whatever there is
     * @param labels values by name that everything found has: status, standing, visibility, topic, claimantId, respondentId, assigneeId
     * @param since null for ever
     * @param bound all of the question but where it goes on: a cursor is good for the same one only
     * @param cursor null from the beginning
     * @param facets labels whose values are counted
     */
    record Words(String q, Order order, Map<String, String> labels, Instant since, String bound, String cursor, int limit, List<String> facets) {}

    /**
     * What was found.
     *
     * @param total how many were found, on all pages
     * @param facets by label and value, how many of all that was found have it, the most frequent first
     */
    record Found(List<Hit> hits, long total, Map<String, Map<String, Long>> facets) {}

    /** @param cursor where the list goes on after it */
    record Hit(UUID id, String cursor) {}

    /**
     * Where the words stand in what was found.
     *
     * @param id of the case, which is that of its verdict
     */
    @Schema(name = "Highlight")
    record Highlight(UUID id, List<Fragment> fragments) {}

    /**
     * A part of a text, as plain text.
     *
     * @param field claim, summary or note
     * @param ranges of characters (code points) that the words took up, in order
     */
    @Schema(name = "Fragment")
    record Fragment(String field, String text, List<Range> ranges) {}

    /** From {@code start} on, before {@code end}, counted from 0. */
    @Schema(name = "Range")
    record Range(int start, int end) {}

    /** A text in which words may stand, by field. */
    record Marked(UUID id, String language, Map<String, String> fields) {}

    /**
     * Among what the public sees.
     *
     * @param among the numbers of what may be found; empty for whatever is public
     */
    Found verdicts(Words words, Optional<LongPredicate> among);

    /** The numbers of all verdicts among those that {@code q} finds, in no order. */
    long[] numbers(String q, LongPredicate among);

    /** Among what the desk has, public or not. */
    Found cases(Words words);

    /** One for each text, in order; of one that the words do not stand in, without fragments. */
    List<Highlight> highlights(String q, List<Marked> texts);

    /** Whether what the public can find is as far as {@code position}. */
    boolean reached(long position);

    /** Completes once all that can be found is as far as {@code position}, or at once where it is being made anew. */
    CompletableFuture<Void> shows(long position, Duration atMost);
}
