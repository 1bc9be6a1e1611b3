package org.docket.pages;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What of the board's address says which verdicts are shown, and how: all of it lives there. */
record BoardQuery(Map<String, String> values) {

    private static final List<String> NAMES = List.of("q", "status", "standing", "topic", "claimantId", "respondentId", "sort", "view", Visitor.PARAMETER);
    private static final List<String> FILTERS = List.of("q", "status", "standing", "topic", "claimantId", "respondentId");

    static BoardQuery of(HttpServerRequest request) {
        MultiMap asked = request.params();
        var values = new LinkedHashMap<String, String>();
        for (String name : NAMES) {
            String value = asked.get(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value);
            }
        }
        return new BoardQuery(values);
    }

    /** What was asked for; nothing where it was not. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean isTable() {
        return value("view").equals("table");
    }

    public boolean isFiltered() {
        return FILTERS.stream().anyMatch(values::containsKey);
    }

    /** The board with {@code name} as {@code value}, from its beginning; without it where that is empty. */
    public String with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, value);
        String query = changed.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/" : "/?" + query;
    }

    /** The whole board, seen in the same way. */
    public String unfiltered() {
        var kept = new LinkedHashMap<>(values);
        FILTERS.forEach(kept::remove);
        return new BoardQuery(kept).with("", "");
    }
}
