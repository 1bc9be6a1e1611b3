package org.docket.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How records come in by the thousand. */
@ConfigMapping(prefix = "docket.imports")
public interface ImportSettings {

    /** The folder that holds the bodies until they are worked through; one that all replicas share lets any of them go on. */
    String folder();

    /** How large the body of an import may be. */
    @WithDefault("4G")
    MemorySize largest();

    /** How large one record may be. */
    @WithDefault("1M")
    MemorySize largestRecord();

    /** How many bodies may come in at the same time. */
    @WithDefault("4")
    int atOnce();

    /** How long a body may take from its first byte to its last. */
    @WithDefault("PT2H")
    Duration longest();

    /** How many records are written in one transaction. */
    @WithDefault("500")
    int batch();

    /** After how long an import is taken up by another replica whose replica is not heard of any more. */
    @WithDefault("PT15S")
    Duration lease();

    /** How long the body of an import is kept whose publications wait for a second person. */
    @WithDefault("P14D")
    Duration approvalWithin();

    /** A file of labels of others, and what they come to, beside those that the program knows. */
    Optional<String> labels();
}
