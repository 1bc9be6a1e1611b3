package org.docket.casework;

import java.util.List;
import org.docket.lifecycle.Item;
import org.docket.platform.InputError;
import org.docket.platform.Problems;

/** Which items may be marked as decisive. */
final class DecisiveMarks {

    private DecisiveMarks() {}

    /** 422 for a mark on what cannot be the record itself: its grades may change later, and then the mark has no effect. */
    static void require(EvidenceInput input, Evidence item) {
        if (input.decisive() != null
                && !Item.mayBeDecisive(input.kind(), item.source.reliability(), input.credibility(), input.derivedFrom())) {
            throw Problems.invalid(List.of(new InputError("/decisive", "not-decisive", "A decisive item derives from no other, is more than a statement,"
                    + " its source is graded A or B, and its credibility is 1 or 2.")));
        }
    }
}
