package org.docket.casework;

import java.time.Instant;

/**
 * Whether the public may see a case.
 *
 * @param publishedAt since when; null for one that never was public
 * @param withdrawnAt when it was taken back; null for one that was not
 * @param reason why it was taken back
 */
record Publication(Visibility visibility, Instant publishedAt, Instant withdrawnAt, String reason) {

    static final Publication NONE = new Publication(Visibility.PRIVATE, null, null, null);

    boolean isPublic() {
        return visibility == Visibility.PUBLIC;
    }
}
