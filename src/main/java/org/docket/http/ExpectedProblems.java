package org.docket.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.Clock;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.docket.platform.LogThrottle;

/**
 * Keeps out of the log what others cause at will and nobody has to look into, though its status is one of a server's: asking for a position
 * that is yet to come, and pages elsewhere that give no answer. What says that a limit is reached is one line of its kind a minute, at WARN and
 * without a stack trace: the limit works, and the metrics count.
 */
final class ExpectedProblems implements Filter {

    private static final Set<URI> SILENT = Set.of(ProblemType.POSITION_NOT_REACHED.uri(), ProblemType.PAGE_UNREACHABLE.uri());
    private static final int BUSY = 503;
    private static final int NO_ROOM = 507;

    private final LogThrottle throttle;

    ExpectedProblems(Clock clock) {
        throttle = new LogThrottle(clock);
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        if (!(line.getThrown() instanceof HttpProblem problem)) {
            return true;
        }
        if (SILENT.contains(problem.getType())) {
            return false;
        }
        if (problem.getStatusCode() != BUSY && problem.getStatusCode() != NO_ROOM) {
            return true;
        }
        line.setLevel(Level.WARNING);
        line.setThrown(null);
        return throttle.isDue(problem.getType());
    }
}
