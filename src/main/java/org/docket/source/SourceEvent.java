package org.docket.source;

import java.util.Objects;
import java.util.UUID;

/**
 * The data of the events of a source.
 *
 * @param before null when the source was added
 * @param externalId its name where it was brought from, when it was added; null where it has none
 * @param proposedBy who proposed the change that the author of the event approved; null for what somebody did alone
 */
public record SourceEvent(SourceFacts before, SourceFacts after, String externalId, UUID proposedBy) {

    /** Whether cases that rest on the source, or on those it controls, must be judged anew. */
    public boolean changesJudgement() {
        return before != null
                && (before.reliability() != after.reliability()
                        || !Objects.equals(before.controlledBy(), after.controlledBy()));
    }
}
