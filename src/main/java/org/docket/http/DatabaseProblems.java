package org.docket.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.Clock;
import org.docket.platform.ConflictRetry;
import org.docket.platform.LogThrottle;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a request meets while the database is away is told as that; whatever else comes of the database is a fault of ours. */
class DatabaseProblems {

    private static final int BEFORE_THE_EXTENSION = 1;

    private final ProblemFinisher finisher;
    private final LogThrottle throttle;

    DatabaseProblems(ProblemFinisher finisher, Clock clock) {
        this.finisher = finisher;
        this.throttle = new LogThrottle(clock);
    }

    @ServerExceptionMapper(value = {PersistenceException.class, SQLException.class, QuarkusTransactionException.class, RollbackException.class,
            HeuristicMixedException.class, ArcUndeclaredThrowableException.class, IllegalStateException.class}, priority = BEFORE_THE_EXTENSION)
    Response failed(Exception e) {
        if (DatabaseAway.isBehind(e)) {
            say("the database is away", e);
            return answer(DatabaseAway.problem());
        }
        if (ConflictRetry.isBehind(e)) {
            say("a request met others that wrote the same, and gave up", e);
            return answer(Problems.busy());
        }
        Log.error("a request failed", e);
        return answer(Problems.of(ProblemType.INTERNAL));
    }

    private void say(String what, Exception e) {
        if (throttle.isDue(what)) {
            Log.warnf("%s: cause=%s", what, e.getMessage());
        }
    }

    private Response answer(HttpProblem problem) {
        return finisher.apply(problem, null).toResponse();
    }
}
