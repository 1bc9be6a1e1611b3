/**
 * Technical foundations: problems, identifiers, the clock, paging, conditional requests, idempotency, outbound requests.
 *
 * <p>Depends on: nothing.
 * <br>Used by: {@code access}, {@code backup}, {@code broadcast}, {@code capture}, {@code casework}, {@code custody}, {@code docket},
 * {@code exhibit}, {@code log}, {@code pages}, {@code pages.desk}, {@code rating}, {@code search}, {@code source}, {@code submission},
 * {@code transfer}, {@code verdict}, {@code webhook}.
 */
package org.docket.platform;
