package org.docket.casework;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * A verdict as everybody reads it, and what of it contradicts itself or was changed.
 *
 * @param code 404 for a case that never was public, 410 for one that was withdrawn
 * @param json null unless the code is 200
 * @param number that its ClaimReview gives; null for none
 */
record PublicState(int code, JsonNode json, Integer number) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> WORDS = List.of("claim", "topics", "summary", "reviewOn", "links", "asked", "publishedAt");
    /** Done by one person: they take trust away, and what they take can come back with them. */
    private static final Set<String> WITHDRAWALS = Set.of("withdraw", "supersede");
    private static final Set<String> MOVES_OF_ONE = Set.of("DENY", "DISPUTE", "REOPEN");

    static PublicState of(String id) {
        Response verdict = given().get("/v1/verdicts/" + id);
        return verdict.statusCode() == 200 ? new PublicState(200, read(verdict), number(id)) : new PublicState(verdict.statusCode(), null, null);
    }

    private static Integer number(String id) {
        Response review = given().get("/v1/verdicts/" + id + "/claim-review");
        JsonNode value = review.statusCode() == 200 ? read(review).at("/reviewRating/ratingValue") : null;
        return value == null || value.isMissingNode() ? null : value.asInt();
    }

    private static JsonNode read(Response response) {
        try {
            return JSON.readTree(response.asString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(response.asString(), e);
        }
    }

    boolean isShown() {
        return code == 200;
    }

    String text(String field) {
        JsonNode value = json.at('/' + field.replace('.', '/'));
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    Set<String> basis() {
        return texts(json.path("basis"));
    }

    private Set<String> items() {
        var ids = new HashSet<String>();
        json.path("evidence").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    private static Set<String> texts(JsonNode list) {
        var found = new HashSet<String>();
        list.forEach(value -> found.add(value.asText()));
        return found;
    }

    /**
     * Names each combination of status, basis, standing, rating and number that contradicts itself. A standing can hold without a basis: evidence that came
     * later justifies the status, and no move has said so.
     */
    List<String> contradictions(JsonNode vocabulary) {
        var found = new ArrayList<String>();
        if (!isShown()) {
            return found;
        }
        String status = text("status");
        boolean holds = "HOLDS".equals(text("standing"));
        boolean canHaveBasis = Set.of("DENIED", "CORROBORATED").contains(status);
        if (!basis().isEmpty() && !(canHaveBasis && holds)) {
            found.add("basis " + basis() + " of " + status + ", " + text("standing"));
        }
        if (basis().contains("BY_ADMISSION") && !status.equals("CORROBORATED") || (basis().contains("BY_RESPONDENT") || basis().contains("BY_RETRACTION")) && !status.equals("DENIED")) {
            found.add("basis " + basis() + " of " + status);
        }
        if (text("rating") != null && !fits(vocabulary, text("rating"), status)) {
            found.add("rating " + text("rating") + " of " + status + ' ' + basis());
        }
        boolean decided = status.equals("CORROBORATED") || status.equals("DENIED") && !basis().equals(Set.of("BY_RESPONDENT"));
        if (number != null && !(decided && holds)) {
            found.add("number " + number + " of " + status + ' ' + basis() + ", " + text("standing"));
        }
        return found;
    }

    private boolean fits(JsonNode vocabulary, String code, String status) {
        var decisive = new HashSet<>(basis());
        if (status.equals("DENIED")) {
            decisive.remove("BY_RESPONDENT");
            if (decisive.isEmpty()) {
                decisive.add("BY_RESPONDENT");
            }
        }
        return StreamSupport.stream(vocabulary.path("terms").spliterator(), false).filter(term -> term.path("code").asText().equals(code))
                .flatMap(term -> StreamSupport.stream(term.path("fits").spliterator(), false))
                .anyMatch(place -> place.path("status").asText().equals(status)
                        && (place.path("bases").isEmpty() || texts(place.path("bases")).stream().anyMatch(decisive::contains)));
    }

    /** Names each difference that one person alone must not make with {@code action}, which is a move or another word. */
    List<String> forbidden(PublicState after, String action) {
        if (!isShown() || !after.isShown()) {
            return code == after.code ? List.of() : List.of("whether it is public");
        }
        var found = new ArrayList<String>();
        WORDS.stream().filter(field -> !json.path(field).equals(after.json.path(field))).forEach(found::add);
        boolean moved = MOVES_OF_ONE.contains(action);
        boolean withdrawn = WITHDRAWALS.contains(action);
        addIf(!text("status").equals(after.text("status")) && !moved, "status", found);
        addIf("LOST".equals(text("standing")) && "HOLDS".equals(after.text("standing")) && !moved && !withdrawn, "standing is given back", found);
        addIf(!moved && !withdrawn && !weakened().containsAll(after.basis()), "basis " + basis() + " to " + after.basis(), found);
        addIf(!withdrawn && !json.path("denial").equals(after.json.path("denial")), "denial", found);
        addIf(!items().containsAll(after.items()), "evidence is added", found);
        addIf(!withdrawn && !after.items().containsAll(items()), "evidence is taken away", found);
        boolean reason = !text("status").equals(after.text("status")) || !basis().equals(after.basis());
        addIf(!Objects.equals(text("rating"), after.text("rating")) && !reason, "rating", found);
        addIf(!Objects.equals(text("rightOfReply.state"), after.text("rightOfReply.state")), "right of reply", found);
        return found;
    }

    private Set<String> weakened() {
        var bases = new HashSet<>(basis());
        if (bases.contains("BY_EVIDENCE")) {
            bases.add("BY_STATEMENTS");
        }
        return bases;
    }

    private static void addIf(boolean holds, String difference, List<String> differences) {
        if (holds) {
            differences.add(difference);
        }
    }
}
