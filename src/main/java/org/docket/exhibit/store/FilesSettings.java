package org.docket.exhibit.store;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How files come in, and where they are kept. */
@ConfigMapping(prefix = "docket.files")
public interface FilesSettings {

    /** The folder that holds them; what is coming in is beside it. */
    String folder();

    /** The bucket that holds them instead, at a store that speaks S3; the folder then is only for what is coming in. */
    Optional<String> bucket();

    /** What the keys of its objects begin with. */
    Optional<String> prefix();

    /** How large a file may be. */
    @WithDefault("256M")
    MemorySize largest();

    /** How many may come in at the same time. */
    @WithDefault("256")
    int atOnce();

    /** How much room is left on the disk. */
    @WithDefault("64M")
    MemorySize reserve();

    /** How many bytes a second have to come, once the grace time is over. */
    @WithDefault("1K")
    MemorySize leastRate();

    /** How long somebody may take to begin. */
    @WithDefault("PT20S")
    Duration grace();

    /** How long a body may take from its first byte to its last. */
    @WithDefault("PT2H")
    Duration longest();

    /** How long an upload that may go on later waits for that. */
    @WithDefault("PT24H")
    Duration uploadsExpire();

    /** How old a content must be that no row names, before it is removed. */
    @WithDefault("PT1H")
    Duration sweepAfter();

    /** The media types that are taken. */
    @WithDefault("image/jpeg,image/png,image/gif,image/webp,image/tiff,image/bmp,image/svg+xml,image/heic,image/heif,image/avif,audio/*,video/*,application/pdf,text/plain,text/csv,"
            + "text/html,application/xhtml+xml,application/json,application/xml,application/zip,application/vnd.openxmlformats-officedocument.*,"
            + "application/vnd.oasis.opendocument.*,application/warc,application/warc+gz")
    Set<String> types();
}
