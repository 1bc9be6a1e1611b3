package org.docket.casework;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.platform.PartialDate;
import org.docket.rules.PictureFacts;

/**
 * What is stored of the picture that an item shows.
 *
 * @param sameAs earlier items whose files are the same picture
 * @param publishedOn null where nobody knows
 * @param shownAt when what it shows happened; null where nobody knows
 */
record StoredPicture(Set<UUID> sameAs, PartialDate publishedOn, PartialDate shownAt) {

    /** The same for the rules: of a date that is known as a month or a year, the day at its far end, so that only what is certain is earlier. */
    PictureFacts facts() {
        return new PictureFacts(sameAs, Optional.ofNullable(publishedOn).map(PartialDate::lastDay), Optional.ofNullable(shownAt).map(PartialDate::firstDay));
    }
}
