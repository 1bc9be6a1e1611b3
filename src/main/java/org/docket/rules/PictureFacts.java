package org.docket.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of the picture that an item shows.
 *
 * @param sameAs earlier items of the same case whose files are the same picture
 * @param publishedBy the last day on which the item may have been published
 * @param shownFrom the first day on which the event that it is said to show may have happened
 */
public record PictureFacts(Set<UUID> sameAs, Optional<LocalDate> publishedBy, Optional<LocalDate> shownFrom) {

    public static final PictureFacts NONE = new PictureFacts(Set.of(), Optional.empty(), Optional.empty());

    public PictureFacts {
        sameAs = Set.copyOf(sameAs);
    }
}
