package org.docket.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps out of the log what others cause at will and nobody has to look into, though its status is one of a server's: asking for a position
 * that is yet to come, and pages elsewhere that give no answer.
 */
final class ExpectedProblems implements Filter {

    private static final Set<URI> EXPECTED = Set.of(ProblemType.POSITION_NOT_REACHED.uri(), ProblemType.PAGE_UNREACHABLE.uri());

    @Override
    public boolean isLoggable(LogRecord line) {
        return !(line.getThrown() instanceof HttpProblem problem && EXPECTED.contains(problem.getType()));
    }
}
