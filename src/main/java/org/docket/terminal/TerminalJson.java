package org.docket.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as the server speaks it; loaded when the first is read. */
final class TerminalJson {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private TerminalJson() {}
}
