package org.docket.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Patches of the respondents of a claim, which have a short and a long form: the one that a patch names replaces both. */
final class RespondentPatch {

    private static final String SHORT = "respondentId";
    private static final String LONG = "respondentIds";

    private RespondentPatch() {}

    /** The patch that removes the form which {@code patch} does not name. */
    static JsonNode whole(JsonNode patch) {
        if (!(patch.get("claim") instanceof ObjectNode claim) || claim.has(SHORT) == claim.has(LONG)) {
            return patch;
        }
        JsonNode whole = patch.deepCopy();
        ((ObjectNode) whole.get("claim")).putNull(claim.has(SHORT) ? LONG : SHORT);
        return whole;
    }
}
