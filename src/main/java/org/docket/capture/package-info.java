/**
 * Pages as they were: fetched, kept as web archives with the text that can be read of them, and asked whether they have the words that
 * the desk quotes.
 *
 * <p>{@link org.docket.capture.Captures} is the only class that writes captures. It rests on {@code exhibit}, which keeps the files, and on
 * {@code casework}, which holds the case; nobody rests on it.
 */
package org.docket.capture;
