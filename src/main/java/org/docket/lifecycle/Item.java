package org.docket.lifecycle;

import java.util.Set;
import java.util.UUID;

/**
 * One item of evidence as the rules see it.
 *
 * @param credibility 1 confirmed … 5 improbable, 6 cannot be judged (NATO AJP-2.1)
 * @param derivedFrom the items of the same case that it repeats or rests on; none makes it a root
 */
public record Item(
        UUID id,
        EvidenceKind kind,
        Stance stance,
        Principal principal,
        Reliability reliability,
        int credibility,
        boolean withdrawn,
        Set<UUID> derivedFrom) {

    public Item {
        if (credibility < 1 || credibility > 6) {
            throw new IllegalArgumentException("credibility is 1 to 6: " + credibility);
        }
        derivedFrom = Set.copyOf(derivedFrom);
    }

    boolean isRoot() {
        return derivedFrom.isEmpty();
    }

    boolean isStatement() {
        return kind == EvidenceKind.STATEMENT;
    }

    boolean isGraded(Thresholds thresholds) {
        return reliability.isAtLeast(thresholds.leastReliability()) && credibility <= thresholds.leastCredibility();
    }
}
