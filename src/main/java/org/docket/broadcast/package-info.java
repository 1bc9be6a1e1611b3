/**
 * The log, told to Kafka: every event once, in order, for whoever would rather have it there.
 *
 * <p>It is a reader of the log like every other, off unless servers are named; nobody depends on it, and it depends on {@code log} and, for
 * the newsroom's address, on {@code verdict}. The cut is here so that nothing else knows of Kafka.
 */
package org.docket.broadcast;
