package org.docket.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * What the only writer of a case was told of it, in the order in which it was told.
 *
 * @param writes one line each, in the words of {@link Stored}
 */
record Acknowledged(String caseId, List<String> writes) {

    static Acknowledged opened(String caseId) {
        return new Acknowledged(caseId, new ArrayList<>(List.of("CASE_OPENED")));
    }

    void add(String type, String what) {
        writes.add(type + ' ' + what);
    }
}
