package org.docket.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.docket.platform.LanguageTag;
import org.docket.platform.Micros;

/**
 * What the index holds of one claim.
 *
 * @param number by which what is found equally well is told apart
 * @param language BCP 47
 * @param text the claim and what is said of it, in which it is matched
 * @param note text that only the desk searches: its note, and the quotes, translations and questions of its evidence; empty for most
 * @param labels by name, what lists are narrowed by
 * @param respondents the ids of those whom the claim is about
 * @param sites of others who reviewed the claim
 * @param updatedAt since when it is as it is
 * @param newest the newer of when it was made and when it was reviewed
 */
public record ClaimText(UUID id, long number, String language, List<String> text, List<String> parties, Collection<String> topics, String note,
        Map<String, String> labels, Set<String> respondents, Set<String> sites, Instant updatedAt, Instant newest) {

    static final String ID = "id";
    static final String NUMBER = "number";
    static final String UPDATED = "updated";
    public static final String NEWEST = "newest";
    static final String KEY = "tongue";
    public static final String LANGUAGE = "language";
    static final String TOPIC = "topic";
    public static final String SITE = "site";
    static final String RESPONDENT = "respondentId";
    static final String PARTIES = "parties";
    static final String TOPICS = "topics";
    static final String NOTE = "note";

    /** What of a label is counted, beside the field in which it is found. */
    private static final String COUNTED = "counted_";

    public ClaimText {
        text = List.copyOf(text);
        parties = List.copyOf(parties);
        topics = List.copyOf(topics);
        labels = Map.copyOf(labels);
        respondents = Set.copyOf(respondents);
        sites = Set.copyOf(sites);
    }

    /** One that nobody else reviewed, about nobody. */
    ClaimText(UUID id, long number, String language, List<String> text, List<String> parties, Collection<String> topics, String note,
            Map<String, String> labels, Instant updatedAt, Instant newest) {
        this(id, number, language, text, parties, topics, note, labels, Set.of(), Set.of(), updatedAt, newest);
    }

    static Term term(UUID id) {
        return new Term(ID, id.toString());
    }

    static String counted(String label) {
        return COUNTED + label;
    }

    /** What is taken for its meaning, and by which that is kept. */
    EmbeddableText meaningful() {
        return EmbeddableText.of(text);
    }

    Document document() {
        var document = new Document();
        document.add(new StringField(ID, id.toString(), Field.Store.YES));
        document.add(new NumericDocValuesField(NUMBER, number));
        document.add(new LongField(UPDATED, Micros.of(updatedAt), Field.Store.NO));
        document.add(new LongField(NEWEST, Micros.of(newest), Field.Store.NO));
        String key = LanguageAnalyzers.key(language);
        document.add(new StringField(KEY, key, Field.Store.NO));
        text.forEach(part -> add(document, key, part));
        parties.forEach(party -> document.add(new TextField(PARTIES, party, Field.Store.NO)));
        topics.forEach(topic -> document.add(new TextField(TOPICS, topic, Field.Store.NO)));
        if (!note.isEmpty()) {
            document.add(new TextField(NOTE, note, Field.Store.NO));
        }
        label(document, LANGUAGE, LanguageTag.primary(language));
        topics.forEach(topic -> label(document, TOPIC, topic));
        sites.forEach(site -> document.add(new StringField(SITE, site, Field.Store.NO)));
        respondents.forEach(respondent -> label(document, RESPONDENT, respondent));
        labels.forEach((name, value) -> label(document, name, value));
        return document;
    }

    private static void add(Document document, String key, String part) {
        document.add(new TextField(LanguageAnalyzers.NEUTRAL, part, Field.Store.NO));
        List<String> joined = JoinedWords.of(part);
        if (!joined.isEmpty()) {
            document.add(new TextField(LanguageAnalyzers.NEUTRAL, String.join(" ", joined), Field.Store.NO));
        }
        if (!key.equals(LanguageAnalyzers.OTHER)) {
            document.add(new TextField(LanguageAnalyzers.field(key), part, Field.Store.NO));
        }
    }

    private static void label(Document document, String name, String value) {
        document.add(new StringField(name, value, Field.Store.NO));
        document.add(new SortedSetDocValuesField(counted(name), new BytesRef(value)));
    }
}
