package org.docket.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.docket.lifecycle.EvidenceKind;
import org.docket.lifecycle.Stance;

/**
 * An item of evidence as people attach it.
 *
 * @param credibility 1 confirmed … 5 improbable, 6 cannot be judged; absent is 6
 * @param derivedFrom items of the same case that it repeats or rests on
 * @param decisive why it is the record itself, which settles the claim alone; null for most
 * @param supersedes earlier items of the same principal whose place it takes
 */
public record EvidenceInput(
        @NotNull EvidenceKind kind,
        @NotNull Stance stance,
        @NotNull UUID sourceId,
        @Min(1) @Max(6) Integer credibility,
        @Size(max = 10_000) String quote,
        @Size(max = 10_000) String summary,
        @Size(max = 2048) @Pattern(regexp = "https?://\\S+") String url,
        LocalDate publishedOn,
        Instant retrievedAt,
        @Size(max = 200) Set<@NotNull UUID> derivedFrom,
        @Valid DecisiveInput decisive,
        @Size(max = 200) Set<@NotNull UUID> supersedes) {

    static final int NOT_GRADED = 6;

    public EvidenceInput {
        credibility = credibility == null ? NOT_GRADED : credibility;
        derivedFrom = derivedFrom == null ? Set.of() : derivedFrom;
        supersedes = supersedes == null ? Set.of() : supersedes;
    }

    /** The same, which derives from other items. */
    EvidenceInput from(Set<UUID> items) {
        return new EvidenceInput(kind, stance, sourceId, credibility, quote, summary, url, publishedOn, retrievedAt, items, decisive, supersedes);
    }

    /** The same with another decisive mark; null for none. */
    EvidenceInput marked(DecisiveInput mark) {
        return new EvidenceInput(kind, stance, sourceId, credibility, quote, summary, url, publishedOn, retrievedAt, derivedFrom, mark, supersedes);
    }
}
