package org.docket.pages.desk;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.docket.http.IfMatch;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.platform.CalendarRange;
import org.docket.platform.PartialDate;
import org.docket.platform.Texts;

/** What somebody typed into a form, read as strictly as a body of the API; what cannot be read is a 422 that names the field. */
final class Form {

    /** The field that says which state of things the form was shown for. */
    static final String BASED_ON = "basedOn";

    private static final Pattern TAG = Pattern.compile("[0-9A-Za-z-]{1,100}");

    private final MultivaluedMap<String, String> fields;

    private Form(MultivaluedMap<String, String> fields) {
        this.fields = fields;
    }

    static Form of(MultivaluedMap<String, String> fields) {
        return new Form(fields == null ? new MultivaluedHashMap<>() : fields);
    }

    /** All that was typed, as it was typed. */
    Map<String, List<String>> typed() {
        return Map.copyOf(fields);
    }

    /** Trimmed and composed, with plain line ends; null for nothing. */
    String text(String name) {
        String typed = fields.getFirst(name);
        return typed == null ? null : text(name, typed);
    }

    /** The same, but nothing is an empty text. */
    String words(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    UUID id(String name) {
        return read(name, UUID::fromString);
    }

    LocalDate date(String name) {
        return read(name, CalendarRange::day);
    }

    PartialDate partialDate(String name) {
        return read(name, CalendarRange::partial);
    }

    /** The end of a day in UTC. */
    Instant endOf(String name) {
        return read(name, text -> CalendarRange.require(CalendarRange.day(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    Integer number(String name) {
        return read(name, Integer::valueOf);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        return read(name, constant -> Enum.valueOf(type, constant));
    }

    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        return all(name).stream().map(constant -> as(name, constant, text -> Enum.valueOf(type, text))).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<String> texts(String name) {
        return all(name).stream().map(text -> text(name, text)).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Set<UUID> ids(String name) {
        return all(name).stream().map(id -> as(name, id, UUID::fromString)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What stands between line ends and, where {@code separator} says so, other signs; nothing twice. */
    Set<String> several(String name, String separator) {
        String text = text(name);
        return text == null ? Set.of()
                : Arrays.stream(text.split(separator)).map(String::strip).filter(part -> !part.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isChecked(String name) {
        return fields.containsKey(name);
    }

    /** The ETag of what was shown with the form; absent where it does not say. */
    IfMatch basedOn() {
        String tag = fields.getFirst(BASED_ON);
        return tag == null || !TAG.matcher(tag).matches() ? IfMatch.of(null) : IfMatch.of('"' + tag + '"');
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    private String text(String name, String typed) {
        String lines = Texts.typed(typed);
        if (Texts.refused(lines).isPresent()) {
            throw refused(name, "unreadable");
        }
        return lines.isEmpty() ? null : lines;
    }

    private <T> T read(String name, Function<String, T> reader) {
        String text = text(name);
        return text == null ? null : as(name, text, reader);
    }

    private static <T> T as(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused(name, "invalid");
        }
    }

    /** 422 for one field. */
    static RuntimeException refused(String name, String code) {
        return Problems.invalid(List.of(new InputError('/' + name.replace('.', '/'), code, code)));
    }
}
