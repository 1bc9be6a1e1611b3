package org.docket.casework;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.lifecycle.Standing;
import org.docket.lifecycle.Status;
import org.docket.platform.Cursor;
import org.docket.platform.Problems;

/** Which cases a list shows, and in which order. */
public class CaseFilter {

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
    String cursor;

    private boolean onlyPublic;

    @QueryParam("limit")
    Integer limit;

    /** Whatever was asked for, nothing that is not published. */
    void narrowToPublic() {
        onlyPublic = true;
        assigneeId = null;
    }

    boolean byNumber() {
        return switch (sort == null ? "-updatedAt" : sort) {
            case "-updatedAt" -> false;
            case "number" -> true;
            default -> throw Problems.parameter("sort", "sort is -updatedAt or number.");
        };
    }

    /** The conditions in HQL with their values: only those that were asked for, so that each uses its index. */
    Map<String, Object> conditions() {
        var conditions = new LinkedHashMap<String, Object>();
        fixed().forEach((column, value) -> put(conditions, column + " = :v%d", value));
        put(conditions, ":v%d in elements(c.topics)", topic);
        put(conditions, "c.visibility = :v%d", onlyPublic ? Visibility.PUBLIC : null);
        put(conditions, "c.updatedAt >= :v%d", updatedSince);
        put(conditions, "lower(c.claimText) like :v%d escape '!'", q == null ? null : like(q));
        return conditions;
    }

    /** The order in HQL. It begins with the column of the index that serves the condition: H2 sees only then that it is sorted. */
    String order() {
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
        put(fixed, "fk(c.respondent)", respondentId);
        put(fixed, "c.assigneeId", assigneeId);
        put(fixed, "c.standing", standing);
        put(fixed, "c.status", status);
        put(fixed, "c.visibility", visibility);
        return fixed;
    }

    Cursor from() {
        return cursor == null ? null : Cursor.parse(cursor, byNumber() ? 1 : 2);
    }

    Cursor after(Case last) {
        return byNumber() ? Cursor.of(last.number) : Cursor.of(last.updatedAt, last.id);
    }

    private static void put(Map<String, Object> conditions, String condition, Object value) {
        if (value != null) {
            conditions.put(condition.formatted(conditions.size()), value);
        }
    }

    /** A pattern for whatever holds {@code text}, in small letters, with ! before what is to be taken to the letter. */
    static String like(String text) {
        return '%' + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}
