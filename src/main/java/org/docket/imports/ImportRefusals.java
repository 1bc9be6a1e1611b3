package org.docket.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.docket.casework.ImportBatchWriter;
import org.docket.http.InputError;

/** What is wrong with a record, as its report says it. */
final class ImportRefusals {

    private static final int MOST = 10;

    private ImportRefusals() {}

    /** Why a record is refused that the program failed at. */
    static List<InputError> unhandled(String code) {
        return List.of(new InputError("", code, "The program could not handle this record; its log says why."));
    }

    /** Whether the record is refused only until a second person approves the import. */
    static boolean isApprovable(HttpProblem problem) {
        return problem.getParameters().containsKey(ImportBatchWriter.APPROVABLE);
    }

    static ImportCount kind(LineRecord record) {
        return switch (record) {
            case LineRecord.SourceLine source -> ImportCount.SOURCES_REFUSED;
            case LineRecord.LinkLine link -> ImportCount.LINKS_REFUSED;
            case LineRecord.CaseLine file -> ImportCount.CLAIMS_REFUSED;
        };
    }

    /** Each field that the problem names, the first ten; else the problem itself, by its slug. */
    static List<InputError> errors(HttpProblem problem) {
        if (problem.getParameters().get("errors") instanceof List<?> errors && !errors.isEmpty()) {
            return errors.stream().filter(InputError.class::isInstance).map(InputError.class::cast).limit(MOST).toList();
        }
        String type = String.valueOf(problem.getType());
        return List.of(new InputError("", type.substring(type.lastIndexOf('/') + 1), String.valueOf(problem.getDetail())));
    }
}
