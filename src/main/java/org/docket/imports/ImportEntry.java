package org.docket.imports;

import java.util.List;
import org.docket.http.InputError;

/**
 * One record of a body, or what is wrong with it.
 *
 * @param place where the import goes on after it
 * @param bytes how many bytes of the body were read with it
 * @param line where it begins
 * @param draft null where it is refused
 * @param kind what the count of refusals calls it
 */
record ImportEntry(long place, long bytes, long line, ImportDraft draft, ImportTally mended, ImportCount kind, List<InputError> errors) {

    static ImportEntry refused(long place, long bytes, long line, ImportCount kind, List<InputError> errors) {
        return new ImportEntry(place, bytes, line, null, new ImportTally(), kind, errors);
    }

    boolean isJudged() {
        return draft != null && draft.isJudged();
    }
}
