package org.docket.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;

/**
 * How frequent the words of one query are, in steps of a half octave. Written into the cursor of the first page they make the score of
 * a claim a function of the claim alone: whatever changes meanwhile, on whichever replica, what stays as it is stays in its place.
 *
 * @param fields by field, how many claims have it and how long it is
 * @param terms by term, how many claims have it; 0 for none
 */
record QuantizedTermStatistics(Map<String, Integer> fields, Map<Term, Integer> terms) {

    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int STEPS_AN_OCTAVE = 2;
    private static final int FIELD_DIGITS = 2;

    static QuantizedTermStatistics of(IndexReader reader, Collection<Term> terms) throws IOException {
        var fields = new TreeMap<String, Integer>();
        var counts = new TreeMap<Term, Integer>();
        for (Term term : terms) {
            counts.put(term, level(reader.docFreq(term)));
            if (!fields.containsKey(term.field())) {
                int claims = reader.getDocCount(term.field());
                long length = claims == 0 ? 0 : Math.max(1, reader.getSumTotalTermFreq(term.field()) / claims);
                fields.put(term.field(), level(claims) * DIGITS.length() + level(length));
            }
        }
        return new QuantizedTermStatistics(fields, counts);
    }

    /** What {@link #text} wrote of the same terms; what it does not tell is taken for none. */
    static QuantizedTermStatistics read(String text, Collection<Term> terms) {
        Iterator<Integer> digits = text.chars().map(digit -> Math.max(0, DIGITS.indexOf(digit))).iterator();
        var fields = new TreeMap<String, Integer>();
        SortedSet<Term> sorted = new TreeSet<>(terms);
        sorted.forEach(term -> fields.computeIfAbsent(term.field(), field -> next(digits) * DIGITS.length() + next(digits)));
        var counts = new TreeMap<Term, Integer>();
        sorted.forEach(term -> counts.put(term, next(digits)));
        return new QuantizedTermStatistics(fields, counts);
    }

    String text() {
        var text = new StringBuilder(fields.size() * FIELD_DIGITS + terms.size());
        fields.values().forEach(both -> text.append(DIGITS.charAt(both / DIGITS.length())).append(DIGITS.charAt(both % DIGITS.length())));
        terms.values().forEach(level -> text.append(DIGITS.charAt(level)));
        return text.toString().replaceAll("A+$", "");
    }

    CollectionStatistics field(String field) {
        int both = fields.getOrDefault(field, 0);
        long claims = Math.max(1, count(both / DIGITS.length()));
        long length = Math.max(1, count(both % DIGITS.length()));
        return new CollectionStatistics(field, claims, claims, claims * length, claims);
    }

    TermStatistics term(Term term) {
        long claims = Math.clamp(count(terms.getOrDefault(term, 0)), 1, field(term.field()).docCount());
        return new TermStatistics(term.bytes(), claims, claims);
    }

    private static int next(Iterator<Integer> digits) {
        return digits.hasNext() ? digits.next() : 0;
    }

    /** 0 for none, else one and as many steps as lie between one and {@code count}. */
    private static int level(long count) {
        long steps = count == 0 ? -1 : Math.round(STEPS_AN_OCTAVE * Math.log(count) / Math.log(2));
        return (int) Math.min(DIGITS.length() - 1, 1 + steps);
    }

    private static long count(int level) {
        return level == 0 ? 0 : Math.round(Math.pow(2, (level - 1) / (double) STEPS_AN_OCTAVE));
    }
}
