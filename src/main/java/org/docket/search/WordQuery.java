package org.docket.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.docket.search.IndexedTerms.Placed;

/**
 * The query that finds what somebody typed. Each claim is judged by the words of its own language: a word that says nothing there
 * need not be found, another is found in any of its forms, or as it stands in the claim, its parties or its topics.
 */
public final class WordQuery {

    private static final float BESIDE = 0.5f;
    private static final int SHORTEST_BEGINNING = 2;
    private static final List<String> OF_EVERYBODY = List.of(LanguageAnalyzers.NEUTRAL, ClaimText.PARTIES, ClaimText.TOPICS);

    private final IndexedTerms terms;
    private final List<String> fields;

    /** @param desk whether what only the desk reads is looked at too */
    WordQuery(IndexedTerms terms, boolean desk) {
        this.terms = terms;
        var all = new ArrayList<>(OF_EVERYBODY);
        if (desk) {
            all.add(ClaimText.NOTE);
        }
        this.fields = List.copyOf(all);
    }

    /** How many of several words have to be there. */
    public enum Strictness { ALL, MOST }

    /** @param keys of the languages that there are claims in */
    Query of(SearchWords searchWords, List<String> keys, Strictness strictness) {
        var any = new BooleanQuery.Builder();
        keys.forEach(key -> in(key, searchWords, strictness).ifPresent(query -> any.add(query, Occur.SHOULD)));
        BooleanQuery made = any.build();
        return made.clauses().isEmpty() ? new MatchNoDocsQuery("nothing to look for") : made;
    }

    private Optional<Query> in(String key, SearchWords searchWords, Strictness strictness) {
        var needed = new ArrayList<Query>();
        var spare = new ArrayList<Query>();
        for (int i = 0; i < searchWords.words().size(); i++) {
            String word = searchWords.words().get(i);
            boolean open = searchWords.isOpen() && i == searchWords.words().size() - 1;
            List<Query> ways = ways(key, word, open);
            if (!ways.isEmpty()) {
                (says(key, word) || open ? needed : spare).add(new DisjunctionMaxQuery(ways, 0));
            }
        }
        List<Query> phrases = searchWords.phrases().stream().flatMap(phrase -> phrase(key, phrase).stream()).toList();
        if (needed.isEmpty() && phrases.isEmpty()) {
            return spare.isEmpty() ? Optional.empty() : Optional.of(all(key, spare, List.of(), List.of(), Strictness.ALL));
        }
        return Optional.of(all(key, needed, phrases, spare, strictness));
    }

    private static Query all(String key, List<Query> words, List<Query> phrases, List<Query> spare, Strictness strictness) {
        var enough = new BooleanQuery.Builder();
        words.forEach(word -> enough.add(word, Occur.SHOULD));
        enough.setMinimumNumberShouldMatch(switch (strictness) {
            case ALL -> words.size();
            case MOST -> words.size() <= 2 ? words.size() : (words.size() * 2 + 2) / 3;
        });
        var all = new BooleanQuery.Builder().add(new TermQuery(new Term(ClaimText.KEY, key)), Occur.FILTER);
        if (!words.isEmpty()) {
            all.add(enough.build(), Occur.MUST);
        }
        phrases.forEach(phrase -> all.add(phrase, Occur.MUST));
        spare.forEach(word -> all.add(word, Occur.SHOULD));
        return all.build();
    }

    private boolean says(String key, String word) {
        return !terms.of(LanguageAnalyzers.field(key), word).isEmpty();
    }

    private List<Query> ways(String key, String word, boolean open) {
        var ways = new ArrayList<Query>();
        if (!key.equals(LanguageAnalyzers.OTHER)) {
            together(terms.of(LanguageAnalyzers.field(key), word)).ifPresent(ways::add);
        }
        fields.forEach(field -> inOrder(terms.of(field, word)).ifPresent(query -> ways.add(beside(field, query))));
        JoinedWords.of(word).forEach(joined -> inOrder(terms.of(LanguageAnalyzers.NEUTRAL, joined)).ifPresent(ways::add));
        if (open) {
            fields.forEach(field -> beginning(terms.of(field, word)).ifPresent(ways::add));
        }
        return ways;
    }

    private static Query beside(String field, Query query) {
        return field.equals(LanguageAnalyzers.NEUTRAL) ? query : new BoostQuery(query, BESIDE);
    }

    /** All of what one word comes down to, which is one term in most languages. */
    private static Optional<Query> together(List<Placed> found) {
        if (found.size() <= 1) {
            return found.stream().<Query>map(one -> new TermQuery(one.term())).findFirst();
        }
        var all = new BooleanQuery.Builder();
        found.stream().distinct().forEach(one -> all.add(new TermQuery(one.term()), Occur.MUST));
        return Optional.of(all.build());
    }

    /** Whatever begins with the last of {@code found}; every term of it counts alike. */
    private static Optional<Query> beginning(List<Placed> found) {
        if (found.isEmpty() || found.getLast().term().text().length() < SHORTEST_BEGINNING) {
            return Optional.empty();
        }
        var all = new BooleanQuery.Builder();
        found.subList(0, found.size() - 1).forEach(one -> all.add(new TermQuery(one.term()), Occur.MUST));
        return Optional.of(all.add(new ConstantScoreQuery(new PrefixQuery(found.getLast().term())), Occur.MUST).build());
    }

    private Optional<Query> phrase(String key, String phrase) {
        var ways = new ArrayList<Query>();
        if (!key.equals(LanguageAnalyzers.OTHER)) {
            inOrder(terms.of(LanguageAnalyzers.field(key), phrase)).ifPresent(ways::add);
        }
        fields.forEach(field -> inOrder(terms.of(field, phrase)).ifPresent(query -> ways.add(beside(field, query))));
        return ways.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(ways, 0));
    }

    private static Optional<Query> inOrder(List<Placed> found) {
        if (found.size() <= 1) {
            return together(found);
        }
        var phrase = new PhraseQuery.Builder();
        found.forEach(one -> phrase.add(one.term(), one.place()));
        return Optional.of(phrase.build());
    }
}
