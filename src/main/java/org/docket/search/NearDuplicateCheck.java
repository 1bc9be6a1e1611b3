package org.docket.search;

import io.quarkus.runtime.util.HashUtil;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.StringHelper;
import org.docket.casework.ClaimKey;
import org.docket.search.ClaimComparison.Side;

/**
 * Whether two texts are nearly the same: far more than that one repeats what the other claims. They have four words of five in common, and
 * no number, date, name or denial that the other lacks.
 */
@ApplicationScoped
public class NearDuplicateCheck {

    private static final double ALIKE = 0.8;

    /** Of two texts that share four words of five, 997 in 1,000 share one of so many parts; of two that share one in three, 261. */
    private static final int PARTS = 8;
    private static final int HASHES_A_PART = 3;

    private final Analyzer analyzer = LanguageAnalyzers.analyzer();
    private final IndexedTerms terms = new IndexedTerms(analyzer);

    /** What is left of a text without links, case and signs, as a hash; the same for texts that are the same to a reader. */
    public String key(String text) {
        String plain = PostCleaner.of(text);
        return HashUtil.sha256(ClaimKey.words(plain.isBlank() ? text : plain));
    }

    /** Parts of the sketch of a text (MinHash: Broder, On the resemblance and containment of documents, 1997); none for one without words. */
    public List<String> sketch(String text, String language) {
        Set<Term> words = words(text, language);
        return words.isEmpty() ? List.of() : IntStream.range(0, PARTS)
                .mapToObj(part -> part + ":" + LanguageAnalyzers.key(language) + IntStream.range(0, HASHES_A_PART)
                        .map(hash -> least(words, part * HASHES_A_PART + hash))
                        .mapToObj(":%08x"::formatted)
                        .collect(Collectors.joining()))
                .toList();
    }

    /** @param language of both */
    public boolean areSame(String text, String other, String language) {
        return share(words(text, language), words(other, language)) >= ALIKE && tellsNothingElse(text, other, language) && tellsNothingElse(other, text, language);
    }

    @PreDestroy
    void close() {
        analyzer.close();
    }

    private boolean tellsNothingElse(String text, String other, String language) {
        ClaimComparison compared = side(text, language).against(side(other, language));
        return compared.differences().isEmpty() && !compared.negates();
    }

    private Side side(String text, String language) {
        return new Side(PostCleaner.of(text), NegationAndNumberLexicon.of(language), word -> terms.of(field(language), word).isEmpty());
    }

    private Set<Term> words(String text, String language) {
        return terms.distinct(field(language), PostCleaner.of(text));
    }

    private static String field(String language) {
        return LanguageAnalyzers.field(LanguageAnalyzers.key(language));
    }

    private static double share(Set<Term> one, Set<Term> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static int least(Set<Term> words, int seed) {
        return words.stream()
                .mapToInt(word -> {
                    byte[] bytes = word.text().getBytes(StandardCharsets.UTF_8);
                    return StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, seed);
                })
                .min().orElseThrow();
    }
}
