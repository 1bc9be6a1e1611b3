package org.docket.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/** A part of a list; {@code next} is the cursor of the part after it, null at the end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {

    /**
     * @param found up to one more than {@code size} rows; the one too many says that there is more
     * @param cursor where the part after this one begins, from the last row shown
     */
    public static <R, T> Page<T> of(List<R> found, int size, Function<R, T> view, Function<R, Cursor> cursor) {
        List<R> shown = found.size() > size ? found.subList(0, size) : found;
        String next = found.size() > size ? cursor.apply(shown.getLast()).token() : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
