package org.docket.casework;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.ClaimFinder.Order;
import org.docket.http.Cursor;
import org.docket.platform.Texts;
import org.docket.rules.Standing;
import org.docket.rules.Status;

/** Which cases a list shows, and in which order. */
public class CaseFilter {

    private static final List<String> COUNTED = List.of("status", "standing", "visibility", "topic", "language");

    @QueryParam("status")
    Status status;

    @QueryParam("standing")
    Standing standing;

    @QueryParam("visibility")
    Visibility visibility;

    @QueryParam("topic")
    @Size(max = 80)
    String topic;

    @QueryParam("claimantId")
    UUID claimantId;

    @QueryParam("respondentId")
    UUID respondentId;

    @QueryParam("assigneeId")
    UUID assigneeId;

    @QueryParam("updatedSince")
    Instant updatedSince;

    @QueryParam("q")
    @Size(max = 200)
    String q;

    @QueryParam("sort")
    String sort;

    @QueryParam("cursor")
    @Size(max = 4_000)
    String cursor;

    @QueryParam("facets")
    @Size(max = 200)
    String facets;

    @QueryParam("highlights")
    Boolean highlights;

    private boolean onlyPublic;

    @QueryParam("limit")
    Integer limit;

    /** The first few that words find; without words, those that changed last. */
    public static CaseFilter of(String words, int limit) {
        var filter = new CaseFilter();
        filter.q = words;
        filter.limit = limit;
        return filter;
    }

    /** Whatever was asked for, nothing that is not published. */
    void narrowToPublic() {
        onlyPublic = true;
        assigneeId = null;
    }

    /** Null where nothing is looked for. */
    String words() {
        return q == null || q.isBlank() ? null : q;
    }

    /** What is looked for is told with the best first unless something else is asked for. */
    Order order() {
        return Order.of(sort, words() != null);
    }

    boolean isOnlyPublic() {
        return onlyPublic;
    }

    List<String> countedFacets() {
        return AskedFacets.of(facets, COUNTED);
    }

    boolean wantsHighlights() {
        return highlights != null && highlights && words() != null;
    }

    /** The values that everything shown has, by the names of the parameters. */
    Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        label(labels, "status", status);
        label(labels, "standing", standing);
        label(labels, "visibility", visibility == null && onlyPublic ? Visibility.PUBLIC : visibility);
        label(labels, "topic", topic());
        label(labels, "claimantId", claimantId);
        label(labels, "respondentId", respondentId);
        label(labels, "assigneeId", assigneeId);
        return labels;
    }

    /** All that decides what the list shows, but where it begins. */
    String bound() {
        return String.join("\n", "cases", q, order().name(), labels().toString(), visibility + " " + onlyPublic, String.valueOf(updatedSince));
    }

    /** A form that asks for none sends an empty one. */
    private String topic() {
        return Texts.given(topic);
    }

    private boolean byNumber() {
        return order() == Order.NUMBER;
    }

    private static void label(Map<String, String> labels, String name, Object value) {
        if (value != null) {
            labels.put(name, value.toString());
        }
    }

    /** The conditions in HQL with their values: only those that were asked for, so that each uses its index. */
    Map<String, Object> conditions() {
        var conditions = new LinkedHashMap<String, Object>();
        fixed().forEach((column, value) -> put(conditions, column + " = :v%d", value));
        put(conditions, ":v%d in elements(c.topics)", topic());
        put(conditions, "c.id in (select x.id from CaseRecord x join x.respondents r where r.id = :v%d)", respondentId);
        put(conditions, "c.visibility = :v%d", onlyPublic ? Visibility.PUBLIC : null);
        put(conditions, "c.updatedAt >= :v%d", updatedSince);
        return conditions;
    }

    /** The order in HQL. It begins with the column of the index that serves the condition: H2 sees only then that it is sorted. */
    String sorted() {
        if (byNumber()) {
            return " order by c.number";
        }
        String led = fixed().keySet().stream().findFirst().map(column -> column + ", ").orElse("");
        return " order by " + led + "c.updatedAt desc, c.id desc";
    }

    /**
     * The columns that must have one value, each of which begins an index; those that leave the fewest cases first. A party
     * is the column of the row itself: by way of the joined source, no index would be found.
     */
    private Map<String, Object> fixed() {
        var fixed = new LinkedHashMap<String, Object>();
        put(fixed, "fk(c.claimant)", claimantId);
        put(fixed, "c.assigneeId", assigneeId);
        put(fixed, "c.standing", standing);
        put(fixed, "c.status", status);
        put(fixed, "c.visibility", visibility);
        return fixed;
    }

    Cursor from() {
        return cursor == null ? null : Cursor.parse(cursor, byNumber() ? 1 : 2);
    }

    Cursor after(ListedCase last) {
        return byNumber() ? Cursor.of(last.number()) : Cursor.of(last.updatedAt(), last.id());
    }

    private static void put(Map<String, Object> conditions, String condition, Object value) {
        if (value != null) {
            conditions.put(condition.formatted(conditions.size()), value);
        }
    }
}
