package org.docket.pages.desk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as it is shown: what stands in its fields, and what is wrong with them.
 *
 * @param id of the form on its page
 * @param draft under which name the reader's browser keeps what is typed until it is taken
 * @param basedOn the ETag of what is shown with it; empty where it overwrites nothing
 * @param refused whether it was just refused, so that what stands in it is newer than any draft
 */
record FormState(String id, String draft, String basedOn, Map<String, List<String>> values, Map<String, FieldError> faults, boolean refused) {

    /** An empty one. */
    static FormState of(String id, String draft, String basedOn) {
        return new FormState(id, draft, basedOn, Map.of(), Map.of(), false);
    }

    /** The same with a value that it starts with; null leaves the field empty. */
    public FormState with(String name, Object value) {
        return value == null ? this : with(name, List.of(value));
    }

    public FormState with(String name, Collection<?> several) {
        var more = new LinkedHashMap<>(values);
        more.put(name, several.stream().map(Object::toString).toList());
        return new FormState(id, draft, basedOn, more, faults, refused);
    }

    /** With what was typed instead, where it is the form that was refused. */
    public FormState after(FormRefusal refusal) {
        if (refusal == null || !refusal.form().equals(id)) {
            return this;
        }
        return new FormState(id, draft, basedOn, refusal.typed().typed(), refusal.faults(), true);
    }

    public String value(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        return found.isEmpty() ? "" : found.getFirst();
    }

    public boolean has(String name, Object value) {
        return values.getOrDefault(name, List.of()).contains(value.toString());
    }

    /** The value of a field that belongs to another, as {@code source.kind} does to {@code source}. */
    public String below(String name, String part) {
        return value(name + '.' + part);
    }

    public boolean hasBelow(String name, String part, Object value) {
        return has(name + '.' + part, value);
    }

    /** Null where nothing is wrong. */
    public FieldError fault(String name) {
        return faults.get(name);
    }
}
