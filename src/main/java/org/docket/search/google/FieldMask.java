package org.docket.search.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which parts of an answer are wanted, in the notation of Google's APIs: names separated by commas, with a slash or a point before what lies inside,
 * parentheses around several of it, and a star for all: {@code claims(text,claimReview/publisher/name),nextPageToken}.
 *
 * @param inside by name what of it is wanted; nothing for the whole
 */
record FieldMask(Map<String, FieldMask> inside) {

    private static final String ALL = "*";
    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 10;
    private static final Set<String> KNOWN = Set.of(ALL, "claims", "results", "claim", "nextPageToken", "text", "claimant", "claimDate", "claimReview",
            "publisher", "name", "site", "url", "title", "reviewDate", "textualRating", "languageCode");

    /** A 400 for what is no selection, and for a name that no answer has. */
    static FieldMask parse(String text) {
        var reader = new Reader(text);
        if (text.length() > LONGEST) {
            throw reader.refused();
        }
        FieldMask mask = reader.list(0);
        if (reader.at < text.length()) {
            throw reader.refused();
        }
        return mask;
    }

    JsonNode of(JsonNode node) {
        if (inside.isEmpty()) {
            return node;
        }
        return switch (node) {
            case ArrayNode array -> {
                ArrayNode kept = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(item -> kept.add(of(item)));
                yield kept;
            }
            case ObjectNode object -> {
                ObjectNode kept = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> of(kept, field.getKey(), field.getValue()));
                yield kept;
            }
            default -> node;
        };
    }

    private void of(ObjectNode kept, String name, JsonNode value) {
        FieldMask mask = inside.getOrDefault(name, inside.get(ALL));
        if (mask != null) {
            kept.set(name, mask.of(value));
        }
    }

    private static FieldMask merged(FieldMask one, FieldMask other) {
        if (one.inside.isEmpty() || other.inside.isEmpty()) {
            return new FieldMask(Map.of());
        }
        var both = new TreeMap<>(one.inside);
        other.inside.forEach((name, mask) -> both.merge(name, mask, FieldMask::merged));
        return new FieldMask(both);
    }

    /** From left to right, one step inside for each slash or parenthesis. */
    private static final class Reader {

        private final String text;
        private int at;

        private Reader(String text) {
            this.text = text;
        }

        private FieldMask list(int depth) {
            var names = new TreeMap<String, FieldMask>();
            do {
                String name = name(depth);
                names.merge(name, inside(depth), FieldMask::merged);
            } while (takes(','));
            return new FieldMask(names);
        }

        private FieldMask inside(int depth) {
            if (takes('/') || takes('.')) {
                return new FieldMask(Map.of(name(depth + 1), inside(depth + 1)));
            }
            if (!takes('(')) {
                return new FieldMask(Map.of());
            }
            FieldMask several = list(depth + 1);
            if (!takes(')')) {
                throw refused();
            }
            return several;
        }

        private String name(int depth) {
            int from = at;
            while (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '*')) {
                at++;
            }
            String name = text.substring(from, at);
            if (depth > DEEPEST || !KNOWN.contains(name)) {
                throw refused();
            }
            return name;
        }

        private boolean takes(char next) {
            boolean there = at < text.length() && text.charAt(at) == next;
            at += there ? 1 : 0;
            return there;
        }

        private RuntimeException refused() {
            return GoogleParameters.refused("fields", "fields is not a selection of fields from character " + (at + 1) + " on.");
        }
    }
}
