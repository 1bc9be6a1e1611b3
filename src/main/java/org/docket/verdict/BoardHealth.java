package org.docket.verdict;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The program is ready once the board shows what was in the log when it started. */
@Readiness
class BoardHealth implements HealthCheck {

    private final VerdictBoard board;

    BoardHealth(VerdictBoard board) {
        this.board = board;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("board")
                .status(board.isReady())
                .withData("verdicts", board.size())
                .build();
    }
}
