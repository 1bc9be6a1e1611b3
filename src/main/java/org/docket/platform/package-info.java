/**
 * Technical foundations without HTTP: identifiers, the clock, randomness, dates, texts, retries, and the database.
 *
 * <p>Depends on: nothing.
 * <br>Used by: {@code access}, {@code backup}, {@code broadcast}, {@code capture}, {@code casework}, {@code custody}, {@code docket},
 * {@code exhibit}, {@code exhibit.examination}, {@code exhibit.store}, {@code exhibit.upload}, {@code exports}, {@code http}, {@code imports},
 * {@code log}, {@code pages}, {@code pages.desk}, {@code rating}, {@code search}, {@code search.google}, {@code source}, {@code submission},
 * {@code verdict}, {@code webhook}.
 */
package org.docket.platform;
