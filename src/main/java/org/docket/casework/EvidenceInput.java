package org.docket.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.docket.http.InputError;
import org.docket.platform.LanguageTag;
import org.docket.platform.PartialDate;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Stance;

/**
 * An item of evidence as people attach it. It is part of a stored event: a component may be added, and is null where an item has none.
 *
 * @param credibility 1 confirmed … 5 improbable, 6 cannot be judged; absent is 6
 * @param derivedFrom items of the same case that it repeats or rests on
 * @param decisive why it is the record itself, which settles the claim alone; null for most
 * @param supersedes earlier items of the same principal whose place it takes
 * @param speakerId who said it, where the source only published it
 * @see EvidenceDetails for the components from {@code question} to {@code translation}
 */
public record EvidenceInput(
        @NotNull EvidenceKind kind,
        @NotNull Stance stance,
        @NotNull UUID sourceId,
        @Min(1) @Max(6) Integer credibility,
        @Size(max = 10_000) String quote,
        @Size(max = 10_000) String summary,
        @Size(max = 2048) @Pattern(regexp = "https?://\\S+") String url,
        PartialDate publishedOn,
        Instant retrievedAt,
        @Size(max = 200) Set<@NotNull UUID> derivedFrom,
        @Valid DecisiveInput decisive,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 200) Set<@NotNull UUID> supersedes,
        @Size(max = 1000) String question,
        Boolean unanswered,
        @Size(max = 2048) @Pattern(regexp = "https?://\\S+") String archiveUrl,
        PartialDate shownAt,
        @Size(max = 200) String shownPlace,
        @Size(max = 200) String locator,
        @Size(max = LanguageTag.LONGEST) @Pattern(regexp = LanguageTag.PATTERN) String language,
        @Size(max = 10_000) String translation,
        UUID speakerId) {

    static final int NOT_GRADED = 6;

    public EvidenceInput {
        credibility = credibility == null ? NOT_GRADED : credibility;
        derivedFrom = derivedFrom == null ? Set.of() : derivedFrom;
        supersedes = supersedes == null ? Set.of() : supersedes;
        unanswered = Boolean.TRUE.equals(unanswered) ? Boolean.TRUE : null;
        question = filled(question);
        shownPlace = filled(shownPlace);
        locator = filled(locator);
        translation = filled(translation);
    }

    /** An item without further details. */
    public EvidenceInput(EvidenceKind kind, Stance stance, UUID sourceId, Integer credibility, String quote, String summary, String url,
            PartialDate publishedOn, Instant retrievedAt, Set<UUID> derivedFrom) {
        this(kind, stance, sourceId, credibility, quote, summary, url, publishedOn, retrievedAt, derivedFrom, null, null);
    }

    /** An item without further details, which may be decisive, and may supersede others. */
    public EvidenceInput(EvidenceKind kind, Stance stance, UUID sourceId, Integer credibility, String quote, String summary, String url,
            PartialDate publishedOn, Instant retrievedAt, Set<UUID> derivedFrom, DecisiveInput decisive, Set<UUID> supersedes) {
        this(kind, stance, sourceId, credibility, quote, summary, url, publishedOn, retrievedAt, derivedFrom, decisive, supersedes,
                null, null, null, null, null, null, null, null, null);
    }

    /** The same item with other details; {@code speaker} is null where the source said it. */
    public EvidenceInput with(EvidenceDetails other, UUID speaker) {
        return new EvidenceInput(kind, stance, sourceId, credibility, quote, summary, url, publishedOn, retrievedAt, derivedFrom, decisive, supersedes, other.question(),
                other.unanswered(), other.archiveUrl(), other.shownAt(), other.shownPlace(), other.locator(), other.language(),
                other.translation(), speaker);
    }

    /** The same, which derives from other items. */
    EvidenceInput from(Set<UUID> items) {
        return new EvidenceInput(kind, stance, sourceId, credibility, quote, summary, url, publishedOn, retrievedAt, items, decisive, supersedes)
                .with(details(), speakerId);
    }

    /** The same, which takes the place of other items. */
    EvidenceInput superseding(Set<UUID> items) {
        return new EvidenceInput(kind, stance, sourceId, credibility, quote, summary, url, publishedOn, retrievedAt, derivedFrom, decisive, items)
                .with(details(), speakerId);
    }

    /** The same with another decisive mark; null for none. */
    EvidenceInput marked(DecisiveInput mark) {
        return new EvidenceInput(kind, stance, sourceId, credibility, quote, summary, url, publishedOn, retrievedAt, derivedFrom, mark, supersedes)
                .with(details(), speakerId);
    }

    public EvidenceDetails details() {
        return new EvidenceDetails(question, unanswered, archiveUrl, shownAt, shownPlace, locator, language, translation);
    }

    /** The credibility for the rules: an item that says that nothing was found cannot be judged, so it never counts. */
    int judgedCredibility() {
        return unanswered == null ? credibility : NOT_GRADED;
    }

    /** The fields that contradict each other, by pointers; empty where they agree. */
    public List<InputError> contradictions() {
        var errors = new ArrayList<InputError>();
        if (unanswered != null && stance != Stance.CONTEXT) {
            errors.add(new InputError("/stance", "not-context", "An item that says that no answer was found is CONTEXT."));
        }
        if (unanswered != null && question == null) {
            errors.add(new InputError("/question", "required", "An item that says that no answer was found names the question."));
        }
        if (translation != null && language == null) {
            errors.add(new InputError("/language", "required", "A translation needs the language of the quote."));
        }
        return errors;
    }

    private static String filled(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
