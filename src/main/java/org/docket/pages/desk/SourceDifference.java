package org.docket.pages.desk;

import org.docket.source.SourceEdit;

/**
 * A change of a source that waits for a second person, as its page shows it: old and new value side by side.
 *
 * @param controllerBefore the name of the source that controls it; null for none
 * @param controllerAfter the name of the source that would control it; null for none
 */
record SourceDifference(SourceEdit edit, String controllerBefore, String controllerAfter) {

    /** Whether the change touches the field. */
    public boolean has(String field) {
        return edit.changes().stream().anyMatch(change -> change.field().equals(field));
    }
}
