package org.docket.verdict;

import org.docket.casework.PublicCase.Published;

/** Who publishes the verdicts, and where. */
public interface Publisher {

    /** The newsroom's name, as ClaimReview and feeds give it. */
    String name();

    /** The address under which the public reaches this server, without a slash at the end. Ask for it when it is written, not before the server listens. */
    String url();

    /** Where people read a verdict of ours: what is given to others as its address. */
    default String page(Published verdict) {
        return url() + PageAddress.of(verdict);
    }

    /** The address that readers of ClaimReviews are given: the newsroom's article where the verdict names one, else the page. */
    default String reviewUrl(Published verdict) {
        return verdict.article() == null ? page(verdict) : verdict.article().url();
    }
}
