package org.docket.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;

/** What texts come down to in the fields of the index. */
final class IndexedTerms {

    /** More of one text are not looked at. */
    private static final int MOST = 512;

    private final Analyzer analyzer;

    IndexedTerms(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** A term, and how many places after the start of the text it stands. */
    record Placed(Term term, int place) {}

    /** In the order of the text, the same one as often as it stands there; none for a text that says nothing in the field's language. */
    List<Placed> of(String field, String text) {
        var found = new ArrayList<Placed>();
        try (var stream = analyzer.tokenStream(field, text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int place = -1;
            while (found.size() < MOST && stream.incrementToken()) {
                place += step.getPositionIncrement();
                found.add(new Placed(new Term(field, word.toString()), place));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Each once. */
    Set<Term> distinct(String field, String text) {
        return of(field, text).stream().map(Placed::term).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
