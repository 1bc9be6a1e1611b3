package org.docket.packaged;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** Programs that tests need beside a JDK and Maven. Where one is missing, those tests are skipped and say so; in CI they fail. */
public final class Needed {

    private Needed() {}

    /** @param programs as somebody types them */
    public static void require(String... programs) {
        String missing = String.join(", ", Arrays.stream(programs).filter(program -> !isThere(program)).toList());
        if (!missing.isEmpty()) {
            System.out.println("skipped: " + missing + " is missing");
            if (System.getenv("CI") != null) {
                throw new AssertionError(missing + " is missing");
            }
            throw new TestAbortedException(missing + " is missing");
        }
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> new File(folder, program).canExecute());
    }
}
