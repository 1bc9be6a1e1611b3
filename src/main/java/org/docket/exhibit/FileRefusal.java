package org.docket.exhibit;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Map;
import org.docket.http.ProblemType;
import org.docket.http.Problems;

/** That a file is not taken, for a reason that is counted. */
public final class FileRefusal extends RuntimeException {

    /** Each reason, with the problem that it is answered with. */
    public enum Why {
        EMPTY(ProblemType.FILE_EMPTY),
        TOO_LARGE(ProblemType.FILE_TOO_LARGE),
        TOO_SLOW(ProblemType.UPLOAD_TOO_SLOW),
        TOO_MANY(ProblemType.UPLOADS_BUSY),
        NO_ROOM(ProblemType.STORAGE_FULL),
        ABORTED(ProblemType.BAD_REQUEST),
        TRUNCATED(ProblemType.BODY_TRUNCATED),
        DIGEST_DIFFERS(ProblemType.DIGEST_MISMATCH),
        TYPE_NOT_TAKEN(ProblemType.FILE_TYPE_NOT_TAKEN),
        NOT_ONE_FILE(ProblemType.NOT_ONE_FILE);

        private final ProblemType problem;

        Why(ProblemType problem) {
            this.problem = problem;
        }
    }

    private final Why why;
    private final Map<String, ?> members;

    public FileRefusal(Why why) {
        this(why, Map.of());
    }

    FileRefusal(Why why, Map<String, ?> members) {
        super(why.name(), null, false, false);
        this.why = why;
        this.members = members;
    }

    public Why why() {
        return why;
    }

    public HttpProblem problem() {
        HttpProblem problem = Problems.with(why.problem, why.problem.explanation(), members);
        return why == Why.TOO_MANY ? HttpProblem.builder(problem).withHeader("Retry-After", 5).build() : problem;
    }
}
