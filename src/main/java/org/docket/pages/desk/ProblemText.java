package org.docket.pages.desk;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/** Why a form was not taken, as the pages say it in words; the names are those of the API's problems. */
enum ProblemText {
    STALE_ETAG, IF_MATCH_REQUIRED, FORBIDDEN, OWN_PROPOSAL, ALREADY_WITHDRAWN, LAST_ADMIN, EMAIL_NEEDED, ALREADY_ANSWERED, ALREADY_PROPOSED, PROPOSAL_DECIDED,
    ALREADY_PUBLIC, NOT_PUBLIC, ALREADY_DISMISSED, ALREADY_LINKED, SUBMISSION_DECIDED, TOO_MANY_WEBHOOKS, MOVE_NOT_LISTED, INVALID_INPUT, GUARDS_UNMET, BUSY, OTHER;

    /** {@link #OTHER} for a problem that has no words of its own. */
    static ProblemText of(URI type) {
        String slug = type == null ? "" : type.getPath().substring(type.getPath().lastIndexOf('/') + 1);
        String name = slug.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values()).filter(problemText -> problemText.name().equals(name)).findFirst().orElse(OTHER);
    }
}
