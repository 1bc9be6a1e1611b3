package org.docket.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.docket.platform.LanguageTag;
import org.docket.platform.Texts;
import org.docket.rating.RatingFile.NeutralEntry;
import org.docket.rating.RatingFile.PlaceEntry;
import org.docket.rating.RatingFile.TermEntry;
import org.docket.rating.RatingVocabulary.NeutralTerm;
import org.docket.rules.Basis;
import org.docket.rules.Status;

/** Checks one vocabulary, and makes it of its entries; the first thing that is wrong is thrown. */
final class RatingFileCheck {

    private static final int MOST_TERMS = 100;
    private static final int LONGEST_NAME = 100;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,49}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,8}");

    private final String file;
    /** By key, the code of the term that a code, a name or a label belongs to. */
    private final Map<String, String> taken = new HashMap<>();
    private final Map<String, RatingTerm> terms = new HashMap<>();

    RatingFileCheck(String file) {
        this.file = file;
    }

    RatingVocabulary vocabulary(RatingFile entries) {
        RatingScale scale = entries.scale() == null ? RatingScale.DEFAULT : entries.scale();
        require(scale.worst() < scale.best(), "scale", "worst has to be less than best");
        List<TermEntry> listed = list(entries.terms());
        require(!listed.isEmpty() && listed.size() <= MOST_TERMS, "terms", "a vocabulary has 1 to " + MOST_TERMS + " terms");
        var read = new ArrayList<RatingTerm>();
        for (int i = 0; i < listed.size(); i++) {
            read.add(term(listed.get(i), "terms[" + i + "]", scale));
        }
        var vocabulary = new RatingVocabulary(scale, read, neutral(list(entries.neutral())));
        Arrays.stream(Status.values()).forEach(status -> RatingPlace.situations(status).forEach(bases -> requireNeutral(vocabulary, status, bases)));
        return vocabulary;
    }

    private RatingTerm term(TermEntry entry, String at, RatingScale scale) {
        require(entry != null && entry.code() != null && CODE.matcher(entry.code()).matches(), at, "code has to be 1 to 50 capital letters, digits and _");
        String place = at + " (" + entry.code() + ")";
        require(!terms.containsKey(entry.code()), place, "the code is used twice");
        take(entry.code(), entry.code(), place);
        var names = new TreeMap<String, String>();
        map(entry.names()).forEach((language, name) -> names.put(language, name(language, name, entry.code(), place)));
        require(names.containsKey(RatingTerm.ENGLISH), place, "names has no English name (en)");
        require(entry.number() == null || scale.has(entry.number()), place,
                "number %s is outside the scale from %d to %d".formatted(entry.number(), scale.worst(), scale.best()));
        List<String> labels = list(entry.labels()).stream().map(label -> text(label, "a label", place)).toList();
        labels.forEach(label -> take(label, entry.code(), place));
        require(!list(entry.fits()).isEmpty(), place, "fits names no status");
        List<RatingPlace> fits = entry.fits().stream().map(fit -> place(fit, place)).toList();
        var term = new RatingTerm(entry.code(), names, fits, Optional.ofNullable(entry.number()), labels);
        terms.put(term.code(), term);
        return term;
    }

    private String name(String language, String name, String code, String place) {
        require(LANGUAGE.matcher(language).matches() && LanguageTag.primary(language).equals(language), place,
                "names has %s, which is no primary language tag such as en".formatted(language));
        String text = text(name, "the name in " + language, place);
        take(text, code, place);
        return text;
    }

    private String text(String given, String what, String place) {
        String text = given == null ? "" : Texts.normal(given);
        require(!text.isEmpty() && text.codePointCount(0, text.length()) <= LONGEST_NAME && Texts.refused(text).isEmpty(), place,
                what + " has to be 1 to " + LONGEST_NAME + " characters");
        return text;
    }

    private void take(String text, String code, String place) {
        String before = taken.putIfAbsent(RatingVocabulary.key(text), code);
        require(before == null || before.equals(code), place, "\"%s\" is used by %s, too".formatted(text, before));
    }

    private RatingPlace place(PlaceEntry entry, String at) {
        require(entry != null, at, "fits has an empty entry");
        return place(entry.status(), list(entry.bases()), at);
    }

    private RatingPlace place(String name, List<String> named, String at) {
        Status status = constant(Status.class, name, "status", at);
        List<Basis> bases = named.stream().map(basis -> constant(Basis.class, basis, "basis", at)).toList();
        bases.forEach(basis -> require(RatingPlace.possible(status).contains(basis), at, "%s has no basis %s".formatted(status, basis)));
        return new RatingPlace(status, bases);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String name, String what, String at) {
        return Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow(() -> wrong(at, "the %s %s is unknown; use one of %s".formatted(what, name, EnumSet.allOf(type))));
    }

    private List<NeutralTerm> neutral(List<NeutralEntry> entries) {
        var read = new ArrayList<NeutralTerm>();
        for (int i = 0; i < entries.size(); i++) {
            NeutralEntry entry = entries.get(i);
            String at = "neutral[" + i + "]";
            require(entry != null && entry.term() != null && terms.containsKey(entry.term()), at, "term has to be the code of a term");
            RatingPlace place = place(entry.status(), list(entry.bases()), at);
            require(read.stream().noneMatch(other -> other.place().equals(place)), at, "the status has a neutral term already");
            read.add(new NeutralTerm(place, terms.get(entry.term())));
        }
        return read;
    }

    private void requireNeutral(RatingVocabulary vocabulary, Status status, Set<Basis> bases) {
        String where = bases.isEmpty() ? status.name() : status + " " + bases.iterator().next();
        Optional<RatingTerm> found = vocabulary.findNeutral(status, bases);
        require(found.isPresent(), "neutral", "there is no neutral term for " + where);
        require(found.get().fits(status, bases), "neutral", "%s is the neutral term for %s, but does not fit it".formatted(found.get().code(), where));
    }

    private void require(boolean holds, String at, String detail) {
        if (!holds) {
            throw wrong(at, detail);
        }
    }

    private RatingFileException wrong(String at, String detail) {
        return new RatingFileException("DOCKET_RATINGS: %s: %s: %s.".formatted(file, at, detail));
    }

    private static <T> List<T> list(List<T> entries) {
        return entries == null ? List.of() : entries;
    }

    private static Map<String, String> map(Map<String, String> entries) {
        return entries == null ? Map.of() : entries;
    }
}
