package org.docket.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.docket.log.Author;
import org.docket.platform.PartialDate;
import org.docket.rules.EvidenceKind;
import org.docket.rules.ItemState;
import org.docket.rules.Stance;
import org.docket.source.Source;
import org.hibernate.annotations.BatchSize;

/** One item that bears on a claim. It is never changed, only withdrawn. */
@Entity
@Table(name = "evidence")
public class Evidence {

    @Id
    UUID id;

    UUID caseId;

    @Enumerated(EnumType.STRING)
    EvidenceKind kind;

    @Enumerated(EnumType.STRING)
    Stance stance;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    Source source;

    int credibility;
    String quote;
    String summary;
    String url;

    @AttributeOverride(name = "firstDay", column = @Column(name = "published_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "published_on_precision"))
    PartialDate publishedOn;
    Instant retrievedAt;

    /** Null where it has none. */
    EvidenceDetails details;

    /** Who said it; null where the source did. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "speaker_id")
    Source speaker;

    /** Its name where it was brought from; null where it has none. */
    String externalId;

    Instant attachedAt;
    String attachedBy;
    Instant withdrawnAt;
    String withdrawnBy;
    String withdrawalReason;

    /** The reason why the item is decisive; null for most. */
    String decisiveReason;
    /** When a later item took its place; null where none did. */
    Instant supersededAt;
    /** Whether it was attached while the case was published, and no second person has cleared it. */
    boolean uncleared;
    /** Since when the claim has another wording, for which nobody affirmed the item; null while it is affirmed. */
    Instant lapsedAt;

    @ElementCollection
    @CollectionTable(name = "evidence_supersessions", joinColumns = @JoinColumn(name = "evidence_id"))
    @Column(name = "earlier_id")
    @BatchSize(size = 200)
    Set<UUID> supersedes = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "evidence_derivations", joinColumns = @JoinColumn(name = "evidence_id"))
    @Column(name = "from_id")
    @BatchSize(size = 200)
    Set<UUID> derivedFrom = new HashSet<>();

    protected Evidence() {}

    Evidence(UUID id, UUID caseId, EvidenceInput input, Source source, Author by, Instant at) {
        this.id = id;
        this.caseId = caseId;
        this.source = source;
        kind = input.kind();
        stance = input.stance();
        credibility = input.credibility();
        quote = input.quote();
        summary = input.summary();
        url = input.url();
        publishedOn = input.publishedOn();
        retrievedAt = input.retrievedAt();
        details = input.details();
        derivedFrom.addAll(input.derivedFrom());
        mark(input.decisive());
        supersedes.addAll(input.supersedes());
        attachedBy = by.name();
        attachedAt = at;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    void withdraw(String reason, Author by, Instant at) {
        withdrawalReason = reason;
        withdrawnBy = by.name();
        withdrawnAt = at;
    }

    /** @param mark null for none */
    void mark(DecisiveInput mark) {
        decisiveReason = mark == null ? null : mark.reason();
    }

    DecisiveInput decisive() {
        return decisiveReason == null ? null : new DecisiveInput(decisiveReason);
    }

    ItemState state() {
        return state(withdrawnAt, supersededAt, lapsedAt, uncleared);
    }

    /** Each instant is null where that did not happen. */
    static ItemState state(Object withdrawn, Object superseded, Object lapsed, boolean uncleared) {
        if (withdrawn != null) {
            return ItemState.WITHDRAWN;
        }
        if (superseded != null) {
            return ItemState.SUPERSEDED;
        }
        if (lapsed != null) {
            return ItemState.LAPSED;
        }
        return uncleared ? ItemState.UNCLEARED : ItemState.CURRENT;
    }

    /**
     * Since when an item has lapsed, after the claim was reworded at {@code at}. The first rewording that does not affirm it counts.
     *
     * @param before null where it had not lapsed
     * @return null where it is affirmed
     */
    static Instant lapsed(boolean affirmed, Instant before, Instant at) {
        if (affirmed) {
            return null;
        }
        return before == null ? at : before;
    }

    EvidenceInput input() {
        return new EvidenceInput(kind, stance, source.id(), credibility, quote, summary, url, publishedOn, retrievedAt,
                Set.copyOf(derivedFrom), decisive(), Set.copyOf(supersedes)).with(details(), speaker == null ? null : speaker.id());
    }

    EvidenceDetails details() {
        return details == null ? EvidenceDetails.NONE : details;
    }
}
