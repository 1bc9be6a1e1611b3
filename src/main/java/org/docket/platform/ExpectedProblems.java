package org.docket.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Keeps out of the log what every reader can cause at will and nobody has to look into: asking for a position that is yet to come. */
@LoggingFilter(name = "expected-problems")
public final class ExpectedProblems implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        return !(line.getThrown() instanceof HttpProblem problem && ProblemType.POSITION_NOT_REACHED.uri().equals(problem.getType()));
    }
}
