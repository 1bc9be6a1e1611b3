package org.docket.casework;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.lifecycle.Standing;
import org.docket.lifecycle.Status;
import org.docket.platform.Cursor;
import org.docket.platform.Problems;

/** Which cases a list shows, and in which order. */
public class CaseFilter {

    /** The columns of the row itself: by way of the joined source, no index would be found. */
    private static final String CLAIMANT = "fk(c.claimant)";
    private static final String RESPONDENT = "fk(c.respondent)";

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

    @QueryParam("limit")
    Integer limit;

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
        put(conditions, "c.status = :v%d", status);
        put(conditions, "c.standing = :v%d", standing);
        put(conditions, "c.visibility = :v%d", visibility);
        put(conditions, ":v%d in elements(c.topics)", topic);
        put(conditions, CLAIMANT + " = :v%d", claimantId);
        put(conditions, RESPONDENT + " = :v%d", respondentId);
        put(conditions, "c.assigneeId = :v%d", assigneeId);
        put(conditions, "c.updatedAt >= :v%d", updatedSince);
        put(conditions, "lower(c.claimText) like :v%d escape '!'", q == null ? null : like(q));
        return conditions;
    }

    /** The order in HQL. It begins with the column of the index that serves the condition: H2 sees only then that it is sorted. */
    String order() {
        if (byNumber()) {
            return " order by c.number";
        }
        String led = Stream.of(led(CLAIMANT, claimantId), led(RESPONDENT, respondentId), led("c.assigneeId", assigneeId),
                        led("c.standing", standing), led("c.status", status), led("c.visibility", visibility))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
        return " order by " + led + "c.updatedAt desc, c.id desc";
    }

    private static Optional<String> led(String column, Object value) {
        return Optional.ofNullable(value).map(given -> column + ", ");
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

    private static String like(String text) {
        return '%' + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + '%';
    }
}
