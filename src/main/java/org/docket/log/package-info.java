/**
 * One append-only log of events, numbered after the commit. Every view of the data is derived from it.
 *
 * <p>A writer appends an event in the transaction in which it changes a row; a reader follows the {@link org.docket.log.LogTail}. The cut is here so
 * that a writer never knows its readers.
 *
 * <p>Depends on: {@code http}, {@code platform}.
 * <br>Used by: {@code access}, {@code backup}, {@code broadcast}, {@code capture}, {@code casework}, {@code custody}, {@code exhibit},
 * {@code exhibit.examination}, {@code exhibit.upload}, {@code exports}, {@code imports}, {@code pages.desk}, {@code search}, {@code source},
 * {@code submission}, {@code verdict}, {@code webhook}.
 */
package org.docket.log;
