package org.docket.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** In which order what was found is told; what is alike is told apart by number, so each has one place. */
public enum SearchOrder {
    RELEVANCE(SortField.FIELD_SCORE, true),
    LAST_CHANGED(LongField.newSortField(ClaimText.UPDATED, true, SortedNumericSelector.Type.MIN), true),
    NUMBER(null, false),
    NEWEST_NUMBER(null, true);

    private final SortField first;
    private final SortField second;

    SearchOrder(SortField first, boolean down) {
        this.first = first;
        second = new SortField(ClaimText.NUMBER, SortField.Type.LONG, down);
    }

    Sort sort() {
        return first == null ? new Sort(second) : new Sort(first, second);
    }

    boolean isScored() {
        return this == RELEVANCE;
    }

    /** The bits of the key that the list is sorted by first. */
    long key(FieldDoc hit) {
        return switch (this) {
            case RELEVANCE -> Float.floatToIntBits((Float) hit.fields[0]);
            case LAST_CHANGED -> (Long) hit.fields[0];
            case NUMBER, NEWEST_NUMBER -> 0;
        };
    }

    long number(FieldDoc hit) {
        return (Long) hit.fields[hit.fields.length - 1];
    }

    /** A hit that stands where {@code mark} does, after whatever stands there. */
    FieldDoc after(SearchCursor mark) {
        Object key = switch (this) {
            case RELEVANCE -> (Object) Float.intBitsToFloat((int) mark.key());
            case LAST_CHANGED -> mark.key();
            case NUMBER, NEWEST_NUMBER -> null;
        };
        Object[] fields = key == null ? new Object[] {mark.number()} : new Object[] {key, mark.number()};
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }
}
