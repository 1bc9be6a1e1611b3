package org.docket.casework;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** The parts of a case that a person changes; a proposal says which ones it is about. */
public enum CaseField {
    STATUS(true, null),
    VISIBILITY(true, null),
    CLAIM(true, CaseFile::claim),
    TOPICS(true, CaseFile::topics),
    SUMMARY(true, CaseFile::summary),
    RATING(true, CaseFile::rating),
    REVIEW_ON(true, CaseFile::reviewOn),
    ARTICLE(true, CaseFile::article),
    NOTE(false, CaseFile::note),
    ASSIGNEE(false, CaseFile::assigneeId);

    private final boolean seenByReaders;
    private final Function<CaseFile, Object> value;

    /** @param value null for what is not on file but decided */
    CaseField(boolean seenByReaders, Function<CaseFile, Object> value) {
        this.seenByReaders = seenByReaders;
        this.value = value;
    }

    boolean isSeenByReaders() {
        return seenByReaders;
    }

    /** The fields in which two files differ. */
    static Set<CaseField> changed(CaseFile before, CaseFile after) {
        Set<CaseField> changed = EnumSet.noneOf(CaseField.class);
        for (CaseField field : values()) {
            if (field.value != null && !Objects.equals(field.value.apply(before), field.value.apply(after))) {
                changed.add(field);
            }
        }
        return changed;
    }
}
