package org.docket.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lines of a terminal about what others wrote. */
@Tag("once")
class ChangeLinesTest {

    private static final String HOSTILE = "up\\u001b[1A\\u001b]0;title\\u0007\\r\\n\\u009bdown";

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void a_claim_has_no_control_characters_in_a_terminal() throws Exception {
        String line = ChangeLines.ofChange(JSON.readTree("""
                {"position": 7, "number": 3, "verdict": {"updatedAt": "2026-03-05T12:00:00Z", "status": "DENIED", "claim": {"text": "%s"}}}
                """.formatted(HOSTILE)));
        assertThat(line).startsWith("7  2026-03-05T12:00:00Z  #3  DENIED  up [1A ]0;title ").endsWith("down").doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]");
    }

    @Test
    void an_event_has_no_control_characters_in_a_terminal() throws Exception {
        String line = ChangeLines.ofEvent(JSON.readTree("""
                {"position": 7, "at": "2026-03-05T12:00:00Z", "type": "CASE_MOVED", "caseId": "c", "actor": "%s", "reason": "%1$s"}
                """.formatted(HOSTILE)));
        assertThat(line).startsWith("7  2026-03-05T12:00:00Z  CASE_MOVED  case c  by up [1A ]0;title ").doesNotContainPattern("[\\x00-\\x1f\\x7f-\\x9f]");
    }
}
