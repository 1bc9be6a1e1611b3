package org.docket.packaged;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Packaged programs with the demo desk that all test classes of a JVM share which neither kill nor configure one. Each starts when it is first
 * needed and ends with the JVM. A test that uses one makes no assumption about how many cases, verdicts or people there are.
 */
public enum SharedProgram {

    /** Publications and some moves need a second person, because the demo desk has several people. */
    OF_SEVERAL_PEOPLE(Map.of()),
    /** One person decides alone. */
    OF_ONE_PERSON(Map.of("DOCKET_DESK_SECOND_PERSON", "false"));

    private final Map<String, String> settings;
    private Program program;
    private Wire wire;

    SharedProgram(Map<String, String> settings) {
        this.settings = settings;
    }

    /** The running program; the key of its admin is {@link Program#KEY}, and it may connect to addresses of this machine. */
    public synchronized Program program() throws IOException, InterruptedException {
        if (wire == null) {
            var all = new HashMap<>(settings);
            all.putAll(Map.of("DOCKET_ADMIN_KEY", Program.KEY, "DOCKET_OUTSIDE_LOOPBACK", "true"));
            program = Program.withTheDemo().with(all);
            Runtime.getRuntime().addShutdownHook(new Thread(program::close));
            wire = program.start();
        }
        return program;
    }

    /** Its API. */
    public Wire wire() throws IOException, InterruptedException {
        program();
        return wire;
    }

    /** Its address, without a slash at the end. */
    public String home() throws IOException, InterruptedException {
        return "http://localhost:" + program().port();
    }
}
