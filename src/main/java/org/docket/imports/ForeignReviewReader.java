package org.docket.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.docket.http.InputError;
import org.docket.imports.LineRecord.CaseLine;

/** Understands reviews as others write them down: as ClaimReviews, or as answers of the Fact Check Tools API have them. */
@ApplicationScoped
class ForeignReviewReader {

    private static final int MOST_IN_ONE = 1_000;

    private final RatingLabels labels;

    ForeignReviewReader(RatingLabels labels) {
        this.labels = labels;
    }

    /**
     * A claim with what others found of it, or why it cannot be understood.
     *
     * @param line null where it cannot, or where there is nothing to be understood
     */
    record Understood(CaseLine line, ImportTally mended, List<InputError> errors) {

        static Understood refused(String pointer, String code, String detail) {
            return new Understood(null, new ImportTally(), List.of(new InputError(pointer, code, detail)));
        }
    }

    /**
     * What a member of a list is read with.
     *
     * @param context whether what is around it has a {@code @context}
     * @param language of claims that tell none; null for none
     * @param graph what it may refer to
     * @param amongOthers whether it is a member of a graph, where other things are beside reviews
     */
    record Around(boolean context, String language, JsonLdGraph graph, boolean amongOthers) {

        Around inside(JsonNode node, boolean others) {
            return new Around(context || node.has("@context"), language, graph, amongOthers || others);
        }
    }

    /** All that a member of a list holds. */
    List<Understood> of(JsonNode item, Around around) {
        var found = new ArrayList<Understood>();
        add(item, around, found);
        return found;
    }

    private void add(JsonNode node, Around around, List<Understood> found) {
        if (found.size() >= MOST_IN_ONE) {
            if (found.size() == MOST_IN_ONE) {
                found.add(Understood.refused("", "too-many", "One member of a list holds at most " + MOST_IN_ONE + " reviews; the rest of it is left out."));
            }
            return;
        }
        if (node.isArray()) {
            node.forEach(member -> add(member, around, found));
        } else if (!node.isObject()) {
            found.add(Understood.refused("", "wrong-type", "Expected a ClaimReview, or a claim with its reviews."));
        } else if (node.has("claimReview") || (node.has("claimDate") && node.has("text"))) {
            found.add(new SearchedClaim(node, labels, around.language()).understood());
        } else if (node.path("@graph").isArray() || node.path("item").isContainerNode()) {
            boolean graph = node.has("@graph");
            add(graph ? node.get("@graph") : node.get("item"), around.inside(node, graph), found);
        } else {
            thing(node, around, found);
        }
    }

    /** A review, or another thing that may have reviews inside. */
    private void thing(JsonNode node, Around around, List<Understood> found) {
        List<JsonNode> inside = ForeignClaimReview.isFolded(node) || ForeignClaimReview.isClaimReview(node) ? List.of() : inside(node);
        if (!inside.isEmpty()) {
            if (inside.size() > MOST_IN_ONE) {
                found.add(Understood.refused("", "too-many", "One thing holds at most " + MOST_IN_ONE + " reviews; the rest of it is left out."));
            }
            for (JsonNode one : inside.subList(0, Math.min(MOST_IN_ONE, inside.size()))) {
                var understood = new ForeignClaimReview(one, around.context() || node.has("@context"), labels, around.language(), around.graph()).understood();
                understood.mended().add(ImportRepair.REVIEW_WITHIN);
                found.add(understood);
            }
        } else if (around.amongOthers() && !ForeignClaimReview.isFolded(node) && !ForeignClaimReview.isClaimReview(node)) {
            found.add(new Understood(null, new ImportTally().add(ImportRepair.OTHER_NODE), List.of()));
        } else {
            found.add(new ForeignClaimReview(node, around.context(), labels, around.language(), around.graph()).understood());
        }
    }

    /** The reviews that are somewhere inside of another thing, in their order. */
    private static List<JsonNode> inside(JsonNode node) {
        var found = new ArrayList<JsonNode>();
        Deque<JsonNode> left = new ArrayDeque<>();
        left.push(node);
        while (!left.isEmpty() && found.size() <= MOST_IN_ONE) {
            JsonNode one = left.pop();
            if (one != node && one.isObject() && ForeignClaimReview.isClaimReview(one)) {
                found.add(one);
            } else {
                var parts = new ArrayList<JsonNode>();
                one.forEach(parts::addFirst);
                parts.forEach(left::push);
            }
        }
        return found;
    }
}
