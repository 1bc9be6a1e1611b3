package org.docket.examiner;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What looking into a file may cost. */
@ConfigMapping(prefix = "docket.examiner")
public interface ExaminerSettings {

    /** The heap of the process that looks; a picture takes about eight bytes a pixel where it has to be turned. */
    @WithDefault("512M")
    MemorySize memory();

    /** How much processor time it may take; four times as long on the clock. */
    @WithDefault("PT30S")
    Duration time();

    /** How many files are looked into at once. */
    @WithDefault("1")
    int atOnce();

    /** The most pixels a picture may have to be decoded. */
    @WithDefault("50000000")
    long pixels();

    /** Whether files are examined where the system cannot restrict the process that does it. */
    @WithDefault("AUTO")
    Sandbox sandbox();

    /** How much protection is asked for. */
    enum Sandbox {

        /** What the system has. */
        AUTO,
        /** Restricted files and system calls, or no examination. */
        REQUIRED
    }
}
