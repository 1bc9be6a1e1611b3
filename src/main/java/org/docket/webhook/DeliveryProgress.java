package org.docket.webhook;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a receiver was told.
 *
 * @param position how far the log was read for it
 * @param head how far there is something to read
 * @param waiting what was read, and is still to be told
 * @param dead what was given up, and is kept
 * @param failingSince since when it took nothing; left out where it took the last that it was told
 */
@Schema(name = "WebhookProgress")
public record DeliveryProgress(long position, long head, long waiting, long dead, Instant failingSince) {}
