/**
 * The log in Kafka: every event once, in order. Off unless Kafka servers are configured.
 *
 * <p>A reader of the log. The cut is here so that no other package knows Kafka.
 *
 * <p>Depends on: {@code log}, {@code platform}, {@code verdict}.
 * <br>Used by: nothing.
 */
package org.docket.broadcast;
