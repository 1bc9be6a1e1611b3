package org.docket.http;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.docket.platform.CalendarRange;
import org.docket.platform.Ids;
import org.docket.platform.Texts;

/** Where a page begins: the sort keys of the last row before it. Opaque outside, and checked when it comes back. */
public record Cursor(List<String> parts) {

    private static final String BETWEEN = "\n";

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    public String token() {
        byte[] bytes = String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param count how many keys the list sorts by; anything else was not made by it and is a 400 */
    public static Cursor parse(String token, int count) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(BETWEEN, -1));
            if (parts.size() == count && Texts.refused(text).isEmpty()) {
                return new Cursor(parts);
            }
            throw invalid();
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** The id after which a list sorted by id goes on. */
    public static UUID idAfter(String token) {
        return token == null ? Ids.FIRST : parse(token, 1).uuid(0);
    }

    public UUID uuid(int part) {
        return read(part, UUID::fromString);
    }

    public Instant instant(int part) {
        return read(part, CalendarRange::instant);
    }

    public long number(int part) {
        return read(part, Long::valueOf);
    }

    public <E extends Enum<E>> E constant(int part, Class<E> type) {
        return read(part, name -> Enum.valueOf(type, name));
    }

    private <T> T read(int part, Function<String, T> reader) {
        try {
            return reader.apply(parts.get(part));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
    }

    private static RuntimeException invalid() {
        return Problems.parameter("cursor", "The cursor is not one that this list gave; begin without it.");
    }
}
