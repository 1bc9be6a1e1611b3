package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ExpectedProblemsTest {

    @Test
    void what_others_cause_at_will_is_not_logged() {
        assertThat(isLogged(ProblemType.POSITION_NOT_REACHED)).isFalse();
        assertThat(isLogged(ProblemType.PAGE_UNREACHABLE)).isFalse();
    }

    @Test
    void what_somebody_has_to_look_into_is_logged() {
        assertThat(isLogged(ProblemType.BUSY)).isTrue();
        assertThat(isLogged(ProblemType.INTERNAL)).isTrue();
    }

    private static boolean isLogged(ProblemType type) {
        var line = new LogRecord(Level.SEVERE, "status={0}");
        line.setThrown(Problems.of(type));
        return new ExpectedProblems().isLoggable(line);
    }
}
