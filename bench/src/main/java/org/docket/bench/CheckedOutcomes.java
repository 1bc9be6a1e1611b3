package org.docket.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.docket.bench.CheckedItem.Party;

/** Counts which status and basis the checked claims of each label reach, and why the others are open. */
final class CheckedOutcomes {

    private static final String OPEN = "ALLEGED";

    private final Map<String, Map<String, Integer>> reached = new TreeMap<>();
    private final Map<String, Integer> marks = new TreeMap<>();
    private final List<String> open = new ArrayList<>();
    private final List<Integer> denied = new ArrayList<>();
    private final List<Integer> searched = new ArrayList<>();
    private int decided;

    /** @param outcome the case after the decision */
    void add(CheckedClaim claim, List<CheckedItem> items, JsonNode outcome) {
        String status = outcome.path("status").asText();
        String rating = outcome.path("rating").asText("");
        String bases = StreamSupport.stream(outcome.path("basis").spliterator(), false).map(JsonNode::asText).sorted().collect(Collectors.joining(" and "));
        String shown = status + (bases.isEmpty() ? "" : " " + bases) + (claim.isSupported() || claim.isRefuted() || rating.isEmpty() ? "" : ", " + rating);
        reached.computeIfAbsent(claim.label(), label -> new TreeMap<>()).merge(shown, 1, Integer::sum);
        if (!claim.isSupported() && !claim.isRefuted()) {
            return;
        }
        decided++;
        if (status.equals(OPEN)) {
            open.add("| %d | %s | %s |".formatted(claim.id(), claim.label(), reason(items)));
        } else if (bases.equals("BY_RESPONDENT")) {
            denied.add(claim.id());
        } else if (bases.contains("BY_RECORD")) {
            if (items.stream().anyMatch(item -> item.isMarked() && item.kind().equals("OBSERVATION"))) {
                searched.add(claim.id());
            }
            items.stream().filter(CheckedItem::isMarked).forEach(item -> marks.merge(item.kind().toLowerCase(Locale.ROOT), 1, Integer::sum));
        }
    }

    private static String reason(List<CheckedItem> items) {
        if (items.stream().noneMatch(CheckedItem::takesSides)) {
            return "no source on file";
        }
        if (items.stream().filter(CheckedItem::takesSides).allMatch(item -> item.party() == Party.CLAIMANT)) {
            return "nothing beyond the claimant's word";
        }
        long parties = items.stream().filter(item -> item.takesSides() && item.party() == Party.NEITHER).map(CheckedItem::source).distinct().count();
        return parties == 1 ? "one source, which reports what somebody said" : "the sources are not independent of the claim's parties";
    }

    void print(PrintStream out) {
        out.println("| label | reached | claims |\n|---|---|---:|");
        reached.forEach((label, statuses) -> statuses.forEach((status, count) -> out.printf("| %s | %s | %d |%n", label, status, count)));
        int marked = marks.values().stream().mapToInt(Integer::intValue).sum();
        int moved = decided - open.size();
        out.printf(Locale.ROOT, "%nSupported and Refuted: %d of %d (%.1f %%) reach their status. %d of these (%.1f %%) rest on a decisive item: %s.%n", moved,
                decided, 100.0 * moved / decided, marked, 100.0 * marked / moved, marks);
        out.printf("%nDenied by the respondent alone: %s. A search that the checkers made is the decisive item: %s.%n", denied, searched);
        out.println("\n| claim | label | why it is open |\n|---:|---|---|");
        open.forEach(out::println);
    }
}
