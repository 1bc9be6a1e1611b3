package org.docket.rules;

/** Whether an item of evidence is judged, and why not. */
public enum ItemState {
    /** It is judged. */
    CURRENT,
    /**
     * It was attached while its case was published, and no second person has cleared it. It takes standing away, but it is no part of a basis, and
     * readers do not see it.
     */
    UNCLEARED,
    /** It was attached under an earlier wording of the claim, and nobody affirmed it for the present one. */
    LAPSED,
    /** A later item of the same principal takes its place. */
    SUPERSEDED,
    /** It was withdrawn, with a reason. */
    WITHDRAWN
}
