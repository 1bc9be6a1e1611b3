package org.docket.pages.desk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.docket.casework.UnmetView;
import org.docket.http.InputError;
import org.docket.rules.Guard;

/**
 * That a form was not taken, with all that was typed into it.
 *
 * @param form which of the page's forms it was
 * @param faults by the names of fields
 * @param unmet what a move lacks; empty for everything else
 */
record FormRefusal(String form, Form typed, int status, ProblemText trouble, Map<String, FieldError> faults, List<UnmetView> unmet) {

    static FormRefusal of(String form, Form typed, HttpProblem problem) {
        Map<String, Object> members = problem.getParameters();
        List<UnmetView> unmet = listed(members.get("unmet"), UnmetView.class);
        var faults = new LinkedHashMap<String, FieldError>();
        listed(members.get("errors"), InputError.class).forEach(error -> faults.putIfAbsent(field(error.pointer()), FieldError.of(error.code())));
        if (unmet.stream().anyMatch(missing -> missing.guard() == Guard.REASON)) {
            faults.put("reason", FieldError.REASON);
        }
        return new FormRefusal(form, typed, problem.getStatusCode(), ProblemText.of(problem.getType()), faults, unmet);
    }

    /** Whether somebody else changed meanwhile what the form was about. */
    public boolean isStale() {
        return trouble == ProblemText.STALE_ETAG;
    }

    /** The name of the field that a pointer into the body leads to: places in a list are left out. */
    private static String field(String pointer) {
        return Arrays.stream(pointer.split("/")).filter(part -> !part.isEmpty() && !Character.isDigit(part.charAt(0))).collect(Collectors.joining("."));
    }

    private static <T> List<T> listed(Object member, Class<T> type) {
        return member instanceof List<?> list ? list.stream().filter(type::isInstance).map(type::cast).toList() : List.of();
    }
}
