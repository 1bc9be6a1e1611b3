package org.docket.exhibit;

import io.vertx.core.file.AsyncFile;
import org.docket.exhibit.upload.PartWriter;

/** Bytes of a file that is open: {@code length} of them from {@code first} on. It is closed by {@link PartWriter}. */
public record SentPart(AsyncFile file, long first, long length) {}
