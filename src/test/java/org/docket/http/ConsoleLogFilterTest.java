package org.docket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ConsoleLogFilterTest {

    private final ExtLogRecord line = new ExtLogRecord(Level.INFO, "case decided", ConsoleLogFilterTest.class.getName());

    @Test
    void a_line_of_no_request_ends_with_its_message() {
        assertThat(printed(false)).isEqualTo("case decided");
    }

    @Test
    void a_line_of_a_request_ends_with_its_id() {
        line.putMdc("requestId", "r-1");
        assertThat(printed(false)).isEqualTo("case decided requestId=r-1");
    }

    @Test
    void a_line_of_a_traced_request_ends_with_both_ids() {
        line.putMdc("requestId", "r-1");
        line.putMdc("traceId", "t-1");
        assertThat(printed(false)).isEqualTo("case decided requestId=r-1 traceId=t-1");
    }

    /** They have both as fields of their own. */
    @Test
    void a_line_for_machines_is_left_as_it_is() {
        line.putMdc("requestId", "r-1");
        assertThat(printed(true)).isEqualTo("case decided");
    }

    @Test
    void an_expected_problem_is_left_out() {
        line.setThrown(Problems.of(ProblemType.PAGE_UNREACHABLE));
        assertThat(new ConsoleLogFilter(false).isLoggable(line)).isFalse();
    }

    private String printed(boolean readByMachines) {
        assertThat(new ConsoleLogFilter(readByMachines).isLoggable(line)).isTrue();
        return new PatternFormatter("%s%x").format(line);
    }
}
