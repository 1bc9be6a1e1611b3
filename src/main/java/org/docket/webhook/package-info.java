/**
 * Webhooks: subscriptions of receivers, and the courier that delivers events to them, signed, in order, until each is acknowledged.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code http}, {@code log}, {@code outbound}, {@code platform}, {@code rules}, {@code submission},
 * {@code verdict}.
 * <br>Used by: {@code docket}, {@code pages.desk}.
 */
package org.docket.webhook;
