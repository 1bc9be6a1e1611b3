package org.docket.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.docket.casework.ClaimFinder.Fragment;
import org.docket.casework.ClaimFinder.Highlight;
import org.docket.casework.ClaimFinder.Marked;
import org.docket.search.WordQuery.Strictness;

/** Marks in a text what somebody looked for. The text is the one that the reader may see now: the index keeps none. */
final class TextHighlighter {

    private static final int MOST_FRAGMENTS = 3;

    private final Analyzer analyzer = LanguageAnalyzers.analyzer();
    private final WordQuery queries = new WordQuery(new IndexedTerms(analyzer), false);

    Highlight of(SearchWords searchWords, Marked marked) {
        String key = LanguageAnalyzers.key(marked.language());
        Query query = queries.of(searchWords, List.of(key), Strictness.ALL);
        var fragments = new ArrayList<Fragment>();
        marked.fields().forEach((field, text) -> fragments.addAll(fragments(query, key, field, text)));
        return new Highlight(marked.id(), fragments);
    }

    /** Words of one language in the forms that they have there, or as they stand. */
    private List<Fragment> fragments(Query query, String key, String field, String text) {
        var highlighter = UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withFieldMatcher(TextHighlighter::isText)
                .withHighlightPhrasesStrictly(false)
                .withWeightMatches(false)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new HighlightFragments(field))
                .build();
        try {
            return HighlightFragments.of(highlighter.highlightWithoutSearcher(LanguageAnalyzers.field(key), query, text, MOST_FRAGMENTS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(String field) {
        return field.startsWith(LanguageAnalyzers.NEUTRAL);
    }
}
