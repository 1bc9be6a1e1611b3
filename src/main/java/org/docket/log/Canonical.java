package org.docket.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.runtime.util.HashUtil;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one way in which events are written as bytes: JSON with sorted names, absent instead of null, instants and dates
 * as RFC 3339 text. It is kept apart from the API's mapper, so that a change of the API never changes a hash.
 */
public final class Canonical {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private Canonical() {}

    static String write(Object data) {
        try {
            return MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code data} in the form of the log, for rows that keep what an event says. */
    public static String text(Object data) {
        return write(data);
    }

    /** What {@link #text} wrote. */
    public static <T> T value(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The change that {@code event} records, as the type that was written. */
    public static <T> T read(Event event, Class<T> type) {
        return value(event.data, type);
    }

    /**
     * SHA-256 in hexadecimal over the stored columns in their fixed order, each as its length in UTF-8 bytes, a colon
     * and the bytes; an absent one is {@code -}. Lengths keep two neighbors from passing for each other. The columns that
     * came later follow as one group where an event has any of them, so that older hashes stay what they are.
     */
    static String hash(Event event) {
        String instant = event.at.truncatedTo(ChronoUnit.MICROS).toString();
        String canonical = framed(event.type, event.caseId, event.sourceId, event.version, event.actor, instant, event.reason, event.data);
        boolean later = Stream.of(event.actorId, event.personId, event.partnerId, event.keyId).anyMatch(Objects::nonNull);
        return HashUtil.sha256(later
                ? canonical + ',' + framed(event.actorId, event.personId, event.partnerId, event.keyId)
                : canonical);
    }

    private static String framed(Object... columns) {
        return Arrays.stream(columns).map(Canonical::framed).collect(Collectors.joining(","));
    }

    private static String framed(Object column) {
        if (Objects.isNull(column)) {
            return "-";
        }
        String text = column.toString();
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text;
    }
}
