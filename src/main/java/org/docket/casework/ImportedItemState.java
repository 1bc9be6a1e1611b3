package org.docket.casework;

/** The state of an item of evidence that is imported and neither current nor withdrawn nor superseded. */
public enum ImportedItemState {
    /** It is evidence of an earlier wording of the claim. */
    LAPSED,
    /** It was added to a published case, and no second person has cleared it. */
    UNCLEARED
}
