package org.docket.verdict;

import org.docket.platform.Cursor;

/** A point in the order of changes: what one event changed is told apart by number. */
record Place(long position, long number) {

    static final Place START = new Place(0, 0);

    /** After whatever there is. */
    static final Place END = new Place(Long.MAX_VALUE, Long.MAX_VALUE);

    static Place of(BoardEntry entry) {
        return new Place(entry.position(), entry.number());
    }

    /** After everything that happened up to and with {@code position}. */
    static Place after(long position) {
        return new Place(position, Long.MAX_VALUE - 1);
    }

    /** @param token of a cursor; anything else is a 400 */
    static Place parse(String token) {
        Cursor cursor = Cursor.parse(token, 2);
        return new Place(cursor.number(0), cursor.number(1));
    }

    String token() {
        return Cursor.of(position, number).token();
    }

    Place next() {
        return new Place(position, number + 1);
    }

    boolean isAfter(long otherPosition, long otherNumber) {
        return position > otherPosition || (position == otherPosition && number > otherNumber);
    }
}
