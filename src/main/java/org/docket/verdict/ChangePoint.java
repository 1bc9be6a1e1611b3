package org.docket.verdict;

import org.docket.http.Cursor;

/** A point in the order of changes: what one event changed is told apart by number. */
record ChangePoint(long position, long number) {

    static final ChangePoint START = new ChangePoint(0, 0);

    /** After whatever there is. */
    static final ChangePoint END = new ChangePoint(Long.MAX_VALUE, Long.MAX_VALUE);

    static ChangePoint of(BoardEntry entry) {
        return new ChangePoint(entry.position(), entry.number());
    }

    /** After everything that happened up to and with {@code position}. */
    static ChangePoint after(long position) {
        return new ChangePoint(position, Long.MAX_VALUE - 1);
    }

    /** @param token of a cursor; anything else is a 400 */
    static ChangePoint parse(String token) {
        Cursor cursor = Cursor.parse(token, 2);
        return new ChangePoint(cursor.number(0), cursor.number(1));
    }

    String token() {
        return Cursor.of(position, number).token();
    }

    ChangePoint next() {
        return new ChangePoint(position, number + 1);
    }

    boolean isAfter(long otherPosition, long otherNumber) {
        return position > otherPosition || (position == otherPosition && number > otherNumber);
    }
}
