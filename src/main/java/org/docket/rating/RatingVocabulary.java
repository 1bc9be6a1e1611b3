package org.docket.rating;

import io.quarkus.runtime.util.HashUtil;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.docket.platform.Texts;
import org.docket.rules.Basis;
import org.docket.rules.Standing;
import org.docket.rules.Status;

/**
 * The terms in which this desk rates claims. Everything that takes a rating in or shows one asks here, so that a stored text means the
 * same everywhere.
 */
public final class RatingVocabulary {

    private static final Pattern SPACE = Pattern.compile("[\\s\\h]+");

    private final RatingScale scale;
    private final List<RatingTerm> terms;
    private final List<NeutralTerm> neutral;
    /** By code as it is stored, and by code and name as {@link #key} compares them. */
    private final Map<String, RatingTerm> byName = new HashMap<>();
    private final Map<String, RatingTerm> byLabel = new HashMap<>();

    RatingVocabulary(RatingScale scale, List<RatingTerm> terms, List<NeutralTerm> neutral) {
        this.scale = scale;
        this.terms = List.copyOf(terms);
        this.neutral = List.copyOf(neutral);
        for (RatingTerm term : terms) {
            byName.put(term.code(), term);
            byName.put(key(term.code()), term);
            term.names().values().forEach(name -> byName.put(key(name), term));
            term.labels().forEach(label -> byLabel.put(key(label), term));
        }
    }

    /** The term of a status if no other was chosen. */
    record NeutralTerm(RatingPlace place, RatingTerm term) {}

    /** The vocabulary of the program. */
    public static RatingVocabulary builtIn() {
        return RatingFileReader.builtIn();
    }

    /** The first error in the file of a vocabulary, in one sentence; empty for a file that can be used, and for a blank name, which names none. */
    public static Optional<String> problem(String file) {
        try {
            if (!file.isBlank()) {
                RatingFileReader.of(Path.of(file));
            }
            return Optional.empty();
        } catch (RatingFileException | InvalidPathException e) {
            return Optional.of(e.getMessage());
        }
    }

    public RatingScale scale() {
        return scale;
    }

    /** In the order of the file. */
    public List<RatingTerm> terms() {
        return terms;
    }

    List<NeutralTerm> neutral() {
        return neutral;
    }

    /** The term that input names: by its code, or by its name in any language. Case and the form of Unicode make no difference. */
    public Optional<RatingTerm> named(String given) {
        RatingTerm coded = byName.get(given);
        return coded == null ? Optional.ofNullable(byName.get(key(given))) : Optional.of(coded);
    }

    /** Reads a stored rating: as a term if it is the code, a name or a label of one, else as free text. */
    public CaseRating read(String stored) {
        if (stored == null) {
            return CaseRating.NONE;
        }
        return named(stored).or(() -> Optional.ofNullable(byLabel.get(key(stored)))).map(CaseRating::of).orElseGet(() -> CaseRating.free(stored));
    }

    /**
     * Returns the rating that the public is shown. A term that does not fit the present status, as after a move that brought none, is replaced by the
     * neutral term of the status.
     */
    public CaseRating shown(String stored, Status status, Set<Basis> bases, Standing standing) {
        CaseRating read = read(stored);
        boolean contradicts = read.term().isPresent() && !read.term().get().fits(status, bases);
        CaseRating shown = contradicts ? CaseRating.of(neutral(status, bases)) : read;
        return standing == Standing.HOLDS && isDecided(status, bases) ? shown.with(number(shown, status, bases)) : shown;
    }

    /** Whether the evidence decided the claim, so that a number may say how true it is. */
    private static boolean isDecided(Status status, Set<Basis> bases) {
        return switch (status) {
            case ALLEGED, DISPUTED -> false;
            case CORROBORATED -> true;
            case DENIED -> RatingPlace.isRefuted(status, bases);
        };
    }

    /** That of the term, or of the neutral one where there is no rating; free text has none. */
    private Optional<RatingNumber> number(CaseRating shown, Status status, Set<Basis> bases) {
        return shown.text().isPresent() ? Optional.empty()
                : shown.term().orElseGet(() -> neutral(status, bases)).number().map(value -> new RatingNumber(value, scale.worst(), scale.best()));
    }

    /** In the order of the file. */
    public List<RatingTerm> fitting(Status status, Set<Basis> bases) {
        return terms.stream().filter(term -> term.fits(status, bases)).toList();
    }

    /** The term of a status if no other was chosen; it fits the status. */
    public RatingTerm neutral(Status status, Set<Basis> bases) {
        return findNeutral(status, bases).orElseThrow();
    }

    /** An entry that names the basis comes before one for the whole status; empty only while a vocabulary is checked. */
    Optional<RatingTerm> findNeutral(Status status, Set<Basis> bases) {
        Set<Basis> decisive = RatingPlace.decisive(status, bases);
        List<NeutralTerm> found = neutral.stream().filter(entry -> entry.place().has(status, decisive)).toList();
        return found.stream().filter(entry -> !entry.place().bases().isEmpty()).findFirst().or(() -> found.stream().findFirst()).map(NeutralTerm::term);
    }

    /** Differs between vocabularies that read, show or number a rating otherwise. */
    public String fingerprint() {
        return HashUtil.sha256(scale + " " + terms + " " + neutral);
    }

    static String key(String text) {
        return SPACE.matcher(Texts.normal(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
