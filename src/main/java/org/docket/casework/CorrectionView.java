package org.docket.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What readers are told of a change to a verdict.
 *
 * @param number the number of the case
 * @param claim what the verdict is about; left out where it is no longer public
 * @param changed what was changed: claim, summary, rating, status or publication
 * @param changes the changed fields with their text before and after, as readers saw it then; left out while the verdict is not public
 */
@Schema(name = "Correction")
public record CorrectionView(UUID id, UUID verdictId, long number, String claim, CorrectionType type, String note, List<String> changed,
        Instant at, List<FieldChange> changes) {

    /** The same with the text before and after the change. */
    public CorrectionView with(List<FieldChange> changes) {
        return new CorrectionView(id, verdictId, number, claim, type, note, changed, at, changes);
    }

    static CorrectionView of(Correction told, Case about) {
        boolean open = about.visibility == Visibility.PUBLIC;
        return new CorrectionView(told.id, about.id, about.number, open ? about.claimText : null, told.type, told.note,
                List.of(told.changed.split(",")), told.at, null);
    }
}
