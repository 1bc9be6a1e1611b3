package org.docket.rules;

import java.util.Set;
import java.util.UUID;

/**
 * One item of evidence as the rules see it.
 *
 * @param credibility 1 confirmed … 5 improbable, 6 cannot be judged (NATO AJP-2.1)
 * @param decisive whether somebody marked it as the record itself; it is one while {@link #isRecord} says so
 * @param derivedFrom the items of the same case that it repeats or rests on; none makes it a root
 * @param picture what is known of what it shows
 */
public record Item(
        UUID id,
        EvidenceKind kind,
        Stance stance,
        Principal principal,
        Reliability reliability,
        int credibility,
        ItemState state,
        boolean decisive,
        Set<UUID> derivedFrom,
        PictureFacts picture) {

    public Item {
        if (credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException("credibility is 1 to 6: " + credibility);
        }
        derivedFrom = Set.copyOf(derivedFrom);
    }

    /** An item of which nothing is known to be a picture. */
    public Item(UUID id, EvidenceKind kind, Stance stance, Principal principal, Reliability reliability, int credibility, ItemState state, boolean decisive,
            Set<UUID> derivedFrom) {
        this(id, kind, stance, principal, reliability, credibility, state, decisive, derivedFrom, PictureFacts.NONE);
    }

    boolean isRoot() {
        return derivedFrom.isEmpty();
    }

    boolean isStatement() {
        return kind == EvidenceKind.STATEMENT;
    }

    /** Everybody can say or write something of the sort; a picture or a data set cannot be a party's word. */
    boolean isWord() {
        return kind == EvidenceKind.STATEMENT || kind == EvidenceKind.DOCUMENT;
    }

    /** Whether the desk judges it, cleared or not. */
    boolean isCurrent() {
        return state == ItemState.CURRENT || isUncleared();
    }

    public boolean isUncleared() {
        return state == ItemState.UNCLEARED;
    }

    Item cleared() {
        return isUncleared() ? new Item(id, kind, stance, principal, reliability, credibility, ItemState.CURRENT, decisive, derivedFrom, picture) : this;
    }

    /** Whether it is neither withdrawn nor superseded. */
    boolean isInForce() {
        return isCurrent() || state == ItemState.LAPSED;
    }

    public boolean isWithdrawn() {
        return state == ItemState.WITHDRAWN;
    }

    /** A decisive mark holds for a root that is more than a statement, of a source graded A or B, with credibility 1 or 2. */
    boolean isRecord() {
        return decisive && mayBeDecisive(kind, reliability, credibility, derivedFrom);
    }

    /** Whether an item of this sort may be marked as decisive. */
    public static boolean mayBeDecisive(EvidenceKind kind, Reliability reliability, int credibility, Set<UUID> derivedFrom) {
        return kind != EvidenceKind.STATEMENT && reliability.isAtLeast(Reliability.B) && credibility <= 2 && derivedFrom.isEmpty();
    }

    boolean isGraded(Thresholds thresholds) {
        return reliability.isAtLeast(thresholds.leastReliability()) && credibility <= thresholds.leastCredibility();
    }
}
