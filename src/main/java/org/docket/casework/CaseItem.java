package org.docket.casework;

import java.util.UUID;

/**
 * An item of evidence, as far as what belongs to it has to know.
 *
 * @param url where it was found; null where that is no address
 * @param quote what it says, word for word; null where nothing is quoted
 * @param withdrawn whether the item was taken out of the judgement; it stays readable
 * @param uncleared whether readers do not see it yet, because no second person has cleared it
 * @param published whether the public sees its case now
 */
public record CaseItem(UUID caseId, UUID id, String url, String quote, boolean withdrawn, boolean uncleared, boolean published) {

    /** Whether readers see the item. */
    public boolean isPublic() {
        return published && !withdrawn && !uncleared;
    }
}
