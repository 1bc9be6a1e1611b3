/**
 * Outbound HTTP requests: to validated public addresses only, with limits of size and time, and a record of the bytes where one is asked for.
 *
 * <p>Depends on: nothing.
 * <br>Used by: {@code capture}, {@code webhook}.
 */
package org.docket.outbound;
