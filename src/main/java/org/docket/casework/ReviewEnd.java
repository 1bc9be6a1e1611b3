package org.docket.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a review stands beside its claim no more.
 *
 * @param replacedBy the review of the same article that took its place; absent where it was removed
 * @param reason why it was removed; absent where none was given
 */
@Schema(name = "ReviewEnd")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewEnd(Instant at, String by, UUID replacedBy, String reason) {}
