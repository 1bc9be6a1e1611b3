package org.docket.pages.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.docket.log.Event;
import org.docket.log.EventType;
import org.docket.log.NumberedEvent;
import org.docket.pages.WordDifference;

/**
 * Something that happened to a case, as its history shows it.
 *
 * @param facts what the event says, flat, in its own order
 * @param changes what it wrote over; empty for what only adds
 */
record HistoryEntry(EventType type, String actor, Instant at, String reason, long version, List<Fact> facts, List<Change> changes) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What an event holds as a whole. */
    private static final Pattern AROUND = Pattern.compile("^(?:file|item)\\.");

    /** @param name the path to it, with dots */
    record Fact(String name, String value) {

        private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?s:\\n.*)?");

        /** Whether it only names something, for programs. */
        private boolean isName() {
            return ID.matcher(value).matches();
        }
    }

    /** A field as it was and as it became, word by word. */
    record Change(String name, List<WordDifference> words) {}

    static HistoryEntry of(NumberedEvent numbered) {
        Event event = numbered.event();
        JsonNode data = read(event.data());
        var facts = new ArrayList<Fact>();
        boolean edited = data.hasNonNull("before") && data.hasNonNull("after");
        List<Change> changes = edited ? changes(data.get("before"), data.get("after")) : List.of();
        data.properties().stream().filter(member -> !edited || !List.of("before", "after").contains(member.getKey()))
                .forEach(member -> flatten(member.getKey(), member.getValue(), facts));
        return new HistoryEntry(event.type(), event.actor().name(), event.at(), event.reason(), event.version(), facts, changes);
    }

    /** What people read of it. */
    public List<Fact> told() {
        return facts.stream().filter(fact -> !fact.isName()).toList();
    }

    /** The ids of what it is about. */
    public List<Fact> names() {
        return facts.stream().filter(Fact::isName).toList();
    }

    private static List<Change> changes(JsonNode before, JsonNode after) {
        var was = new ArrayList<Fact>();
        var is = new ArrayList<Fact>();
        flatten("", before, was);
        flatten("", after, is);
        var names = new LinkedHashSet<String>();
        was.forEach(fact -> names.add(fact.name()));
        is.forEach(fact -> names.add(fact.name()));
        return names.stream().filter(name -> !value(was, name).equals(value(is, name)))
                .map(name -> new Change(name, WordDifference.between(value(was, name), value(is, name))))
                .toList();
    }

    private static String value(List<Fact> facts, String name) {
        return facts.stream().filter(fact -> fact.name().equals(name)).map(Fact::value).findFirst().orElse("");
    }

    /** A list is one fact, with a line for each of its members. */
    private static void flatten(String name, JsonNode node, List<Fact> into) {
        if (node.isObject()) {
            node.properties().forEach(member -> flatten(name.isEmpty() ? member.getKey() : name + '.' + member.getKey(), member.getValue(), into));
        } else if (node.isArray()) {
            var lines = new ArrayList<String>();
            node.forEach(member -> lines.add(member.isValueNode() ? member.asText() : member.toString()));
            add(name, String.join("\n", lines), into);
        } else if (!node.isNull()) {
            add(name, node.asText(), into);
        }
    }

    private static void add(String name, String value, List<Fact> into) {
        if (!value.isEmpty()) {
            into.add(new Fact(AROUND.matcher(name).replaceFirst(""), value));
        }
    }

    private static JsonNode read(String data) {
        try {
            return JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that is no JSON", e);
        }
    }
}
