package org.docket.bench.ha;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Set;
import org.docket.bench.ha.Operation.Answer;

/** What an answer says of a write, by the contract. */
final class Answers {

    private static final String BUSY = "/problems/busy";
    private static final String UNDER_WAY = "/problems/idempotency-key-in-use";
    private static final Set<Integer> CONFLICTS = Set.of(409, 412, 422);

    private Answers() {}

    /** @param again whether it was asked before, and nothing clear was heard */
    static Answer of(HttpResponse<String> told, boolean again) {
        int status = told.statusCode();
        if (status == 201) {
            return new Answer.Acknowledged(version(told), told.headers().firstValue("Idempotent-Replayed").isPresent());
        }
        String problem = problem(told);
        if (status >= 500 && !problem.equals(BUSY) || problem.equals(UNDER_WAY)) {
            return new Answer.Unknown(status + " " + problem);
        }
        // The first attempt may have been done since, and be what this one conflicts with
        return again && CONFLICTS.contains(status) ? new Answer.Unknown("after all " + status) : new Answer.Refused(status);
    }

    /** Of the case, where the answer is one. */
    private static long version(HttpResponse<String> told) {
        return new JsonObject(told.body()).getLong("version", 0L);
    }

    private static String problem(HttpResponse<String> told) {
        try {
            return new JsonObject(told.body()).getString("type", "");
        } catch (DecodeException e) {
            return "";
        }
    }
}
