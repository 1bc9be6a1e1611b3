package org.docket.pages.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.pages.WordDifference;

/**
 * What two people wrote at the same time, put together field by field: a field that only one of them touched is theirs; one that both
 * touched is shown as both have it, and as the one has it who comes later.
 *
 * @param both the fields that both touched, and wrote differently
 */
record FieldMerge(FormState sheet, List<Side> both) {

    /** The prefix of the fields that hold what stood there when the form was shown. */
    static final String BEFORE = "was.";

    /** @param differences from theirs to mine, word by word */
    record Side(String name, String theirs, String mine, List<WordDifference> differences) {}

    /**
     * @param shown the form with what is on file now
     * @param mine what was typed
     */
    static FieldMerge of(FormState shown, Map<String, String> theirs, Form mine) {
        FormState merged = shown;
        var both = new ArrayList<Side>();
        for (String name : CaseSheet.FIELDS) {
            String before = mine.words(BEFORE + name);
            String here = mine.words(name);
            String there = Optional.ofNullable(theirs.get(name)).orElse("");
            boolean touched = !here.equals(before);
            merged = merged.with(name, touched ? here : there);
            if (touched && !there.equals(before) && !there.equals(here)) {
                both.add(new Side(name, there, here, WordDifference.between(there, here)));
            }
        }
        return new FieldMerge(merged, List.copyOf(both));
    }
}
