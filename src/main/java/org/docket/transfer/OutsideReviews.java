package org.docket.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.docket.platform.InputError;
import org.docket.transfer.LineRecord.CaseLine;

/** Understands reviews as others write them down: as ClaimReviews, or as answers of the Fact Check Tools API have them. */
@ApplicationScoped
class OutsideReviews {

    private static final int MOST_IN_ONE = 1_000;

    private final Labels labels;

    OutsideReviews(Labels labels) {
        this.labels = labels;
    }

    /**
     * A claim with what others found of it, or why it cannot be understood.
     *
     * @param line null where it cannot
     */
    record Understood(CaseLine line, Tally mended, List<InputError> errors) {

        static Understood refused(String pointer, String code, String detail) {
            return new Understood(null, new Tally(), List.of(new InputError(pointer, code, detail)));
        }
    }

    /**
     * All that a member of a list holds.
     *
     * @param context whether what is around it has a {@code @context}
     * @param language of claims that tell none; null for none
     */
    List<Understood> of(JsonNode item, boolean context, String language) {
        var found = new ArrayList<Understood>();
        add(item, context, language, found);
        return found;
    }

    private void add(JsonNode node, boolean context, String language, List<Understood> found) {
        if (found.size() >= MOST_IN_ONE) {
            return;
        }
        if (node.isArray()) {
            node.forEach(member -> add(member, context, language, found));
        } else if (!node.isObject()) {
            found.add(Understood.refused("", "wrong-type", "Expected a ClaimReview, or a claim with its reviews."));
        } else if (node.has("claimReview") || (node.has("claimDate") && node.has("text"))) {
            found.add(new SearchedClaim(node, labels, language).understood());
        } else if (node.path("@graph").isArray() || node.path("item").isContainerNode()) {
            boolean inside = context || node.has("@context");
            add(node.has("@graph") ? node.get("@graph") : node.get("item"), inside, language, found);
        } else {
            found.add(new WildReview(node, context, labels, language).understood());
        }
    }
}
