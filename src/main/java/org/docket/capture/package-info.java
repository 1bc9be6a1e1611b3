/**
 * Web pages as they were: fetched, kept as web archives with the text that can be read in them, and searched for the words that the desk quotes.
 *
 * <p>{@link org.docket.capture.Captures} is the only class that writes captures.
 *
 * <p>Depends on: {@code access}, {@code capture.quote}, {@code casework}, {@code exhibit}, {@code exhibit.store}, {@code http}, {@code log},
 * {@code outbound}, {@code platform}.
 * <br>Used by: {@code search.google}.
 */
package org.docket.capture;
