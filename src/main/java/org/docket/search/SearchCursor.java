package org.docket.search;

import java.util.List;
import org.docket.http.Cursor;
import org.docket.http.Problems;

/**
 * Where a page of what was found ends, with all that the next one needs to begin there; nothing is kept of it here.
 *
 * @param bound digest of what was asked: another question cannot go on from here
 * @param keys of the languages that were looked at
 * @param levels as {@link QuantizedTermStatistics} writes them; empty where nothing is scored
 * @param key what the list is sorted by: the bits of a score, a position or a time; 0 where that is the number alone
 */
public record SearchCursor(String bound, String keys, String levels, long key, long number) {

    private static final int PARTS = 5;

    /** @param token of a cursor; one that was made for another question is a 400 */
    public static SearchCursor parse(String token, String bound) {
        Cursor cursor = Cursor.parse(token, PARTS);
        if (!cursor.parts().getFirst().equals(bound)) {
            throw Problems.parameter("cursor", "The cursor belongs to another question; begin without it.");
        }
        return new SearchCursor(bound, cursor.parts().get(1), cursor.parts().get(2), cursor.number(3), cursor.number(4));
    }

    public String token() {
        return Cursor.of(bound, keys, levels, key, number).token();
    }

    List<String> tongues() {
        return keys.isEmpty() ? List.of() : List.of(keys.split(","));
    }
}
