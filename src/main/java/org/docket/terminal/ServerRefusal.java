package org.docket.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** The server's no, with its reasons. */
final class ServerRefusal extends Exception {

    private final int status;

    ServerRefusal(int status, String message) {
        super(message);
        this.status = status;
    }

    /** @param problem RFC 9457; missing where the answer was none */
    static ServerRefusal of(int status, JsonNode problem) {
        String reasons = problem.path("errors").valueStream()
                .map(error -> "\n  " + error.path("pointer").asText() + ": " + error.path("detail").asText())
                .collect(Collectors.joining());
        return new ServerRefusal(status, problem.path("title").asText("the server answered " + status) + ". "
                + problem.path("detail").asText("") + reasons + (status == 401 ? "\n  The key is read from DOCKET_KEY, or from the file that --key-file names." : ""));
    }

    /** Whether it may be another the next time. */
    boolean mayPass() {
        return status == 429 || status >= 500;
    }
}
