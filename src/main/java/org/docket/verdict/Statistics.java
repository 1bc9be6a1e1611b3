package org.docket.verdict;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.docket.platform.Micros;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.verdict.BoardEntry.Stay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What all verdicts come to.
 *
 * @param verdicts how many are public
 * @param withdrawn how many were taken back
 * @param byTopic the hundred topics with the most verdicts
 * @param byMonth every month with a publication, the oldest first: a series to be drawn
 * @param medianSecondsInStatus of the times after which a verdict left a status while it was public; a status that none left is left out
 */
@Schema(name = "Statistics")
public record Statistics(int verdicts, int withdrawn, Map<Status, Integer> byStatus, Map<Standing, Integer> byStanding, List<TopicCount> byTopic,
        List<MonthCount> byMonth, Map<Status, Long> medianSecondsInStatus) {

    private static final int MOST_TOPICS = 100;

    /** A topic with how many verdicts have it. */
    @Schema(name = "TopicCount")
    public record TopicCount(String topic, int verdicts) {}

    /**
     * The verdicts that were published in one month, by what they are now.
     *
     * @param month as in 2022-11, in UTC
     */
    @Schema(name = "MonthCount")
    public record MonthCount(String month, int published, Map<Status, Integer> byStatus) {}

    static Statistics of(VerdictBoard board) {
        List<BoardEntry> all = board.all();
        List<BoardEntry> shown = all.stream().filter(BoardEntry::isPublic).toList();
        return new Statistics(shown.size(), all.size() - shown.size(), byStatus(shown), counted(Standing.class, shown.stream().map(BoardEntry::standing)),
                board.ask(Statistics::topics), months(shown), medians(all));
    }

    /** Of some that are public. What was withdrawn has nothing by which it could be among them. */
    static Statistics of(List<BoardEntry> shown) {
        Map<String, Long> topics = shown.stream().flatMap(entry -> entry.topics().stream()).collect(Collectors.groupingBy(topic -> topic, Collectors.counting()));
        return new Statistics(shown.size(), 0, byStatus(shown), counted(Standing.class, shown.stream().map(BoardEntry::standing)),
                most(topics.entrySet().stream().map(topic -> new TopicCount(topic.getKey(), topic.getValue().intValue()))), months(shown), medians(shown));
    }

    private static List<TopicCount> topics(BoardIndex index) {
        return most(index.facets(VerdictFacet.TOPIC).stream().map(facet -> new TopicCount(facet.value().toString(), index.count(facet))));
    }

    private static List<TopicCount> most(Stream<TopicCount> topics) {
        return topics.sorted(Comparator.comparingInt(TopicCount::verdicts).reversed().thenComparing(TopicCount::topic)).limit(MOST_TOPICS).toList();
    }

    private static List<MonthCount> months(List<BoardEntry> shown) {
        Map<YearMonth, List<BoardEntry>> byMonth = shown.stream().collect(Collectors.groupingBy(
                entry -> YearMonth.from(Micros.instant(entry.publishedAt()).atOffset(ZoneOffset.UTC)), TreeMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .map(month -> new MonthCount(month.getKey().toString(), month.getValue().size(), byStatus(month.getValue())))
                .toList();
    }

    private static Map<Status, Integer> byStatus(List<BoardEntry> entries) {
        return counted(Status.class, entries.stream().map(BoardEntry::status));
    }

    /** Every value, also one that none has. */
    private static <E extends Enum<E>> Map<E, Integer> counted(Class<E> type, Stream<E> values) {
        var counts = new EnumMap<E, Integer>(type);
        for (E value : type.getEnumConstants()) {
            counts.put(value, 0);
        }
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts;
    }

    private static Map<Status, Long> medians(List<BoardEntry> all) {
        return all.stream().flatMap(entry -> entry.stays().stream())
                .collect(Collectors.groupingBy(Stay::status, () -> new EnumMap<>(Status.class),
                        Collectors.collectingAndThen(Collectors.toList(), stays -> median(stays.stream().mapToLong(Stay::seconds)))));
    }

    /** The one in the middle; of an even number the smaller of the two. */
    private static long median(LongStream seconds) {
        long[] sorted = seconds.sorted().toArray();
        return sorted[(sorted.length - 1) / 2];
    }
}
