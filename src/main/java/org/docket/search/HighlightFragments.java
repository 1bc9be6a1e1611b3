package org.docket.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.docket.casework.ClaimFinder.Fragment;
import org.docket.casework.ClaimFinder.Range;

/** Passages as plain text with ranges of characters, for whoever shows them to mark in their own way. */
final class HighlightFragments extends PassageFormatter {

    private final String field;

    HighlightFragments(String field) {
        this.field = field;
    }

    /** What {@link #format} made; none where nothing was found. */
    static List<Fragment> of(Object formatted) {
        return formatted instanceof List<?> found ? found.stream().map(Fragment.class::cast).toList() : List.of();
    }

    @Override
    public Object format(Passage[] passages, String text) {
        return Arrays.stream(passages).map(passage -> fragment(passage, text)).toList();
    }

    private Fragment fragment(Passage passage, String text) {
        String part = text.substring(passage.getStartOffset(), passage.getEndOffset());
        var ranges = new ArrayList<Range>();
        for (int i = 0; i < passage.getNumMatches(); i++) {
            var range = new Range(characters(part, passage.getMatchStarts()[i] - passage.getStartOffset()),
                    characters(part, passage.getMatchEnds()[i] - passage.getStartOffset()));
            if (ranges.isEmpty() || ranges.getLast().end() <= range.start()) {
                ranges.add(range);
            } else if (ranges.getLast().end() < range.end()) {
                ranges.add(new Range(ranges.removeLast().start(), range.end()));
            }
        }
        return new Fragment(field, part.stripTrailing(), List.copyOf(ranges));
    }

    private static int characters(String text, int units) {
        return text.codePointCount(0, Math.min(units, text.length()));
    }
}
