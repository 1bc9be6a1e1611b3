package org.docket.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The things of a body by their {@code @id}, for those that refer to them (JSON-LD 1.1 section 3.3). Only so many are kept; a reference to another one
 * stays a reference. References inside of what is referred to are followed where they are read, one at a time.
 */
final class JsonLdGraph {

    private static final int MOST_THINGS = 20_000;
    private static final int MOST_CHARACTERS = 8 << 20;

    private final Map<String, JsonNode> things = new HashMap<>();
    private int characters;

    /** All things inside of {@code node} that have a name, but for reviews, to which nothing refers. */
    JsonLdGraph add(JsonNode node) {
        Deque<JsonNode> left = new ArrayDeque<>();
        left.push(node);
        while (!left.isEmpty() && things.size() < MOST_THINGS && characters < MOST_CHARACTERS) {
            JsonNode one = left.pop();
            if (isThing(one) && !ForeignClaimReview.isClaimReview(one)) {
                characters += one.toString().length();
                things.merge(one.get("@id").asText(), one, (before, now) -> now.size() > before.size() ? now : before);
            }
            one.forEach(left::push);
        }
        return this;
    }

    /** Whether more can be kept. */
    boolean hasRoom() {
        return things.size() < MOST_THINGS && characters < MOST_CHARACTERS;
    }

    /** What a reference names; empty for one that names nothing here, and for what is none. */
    Optional<JsonNode> find(JsonNode reference) {
        return isReference(reference) ? Optional.ofNullable(things.get(reference.get("@id").asText())) : Optional.empty();
    }

    /** Whether it says nothing but what it is called, and of which kind it is. */
    static boolean isReference(JsonNode node) {
        return node.isObject() && node.path("@id").isTextual() && node.size() == (node.has("@type") ? 2 : 1);
    }

    private static boolean isThing(JsonNode node) {
        return node.isObject() && node.path("@id").isTextual() && !isReference(node);
    }
}
