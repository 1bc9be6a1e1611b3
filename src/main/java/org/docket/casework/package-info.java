/**
 * The desk's writing side: cases, their evidence, moves, links and proposals.
 *
 * <p>{@link org.docket.casework.CaseFileWriter} writes what is on file of a case, {@link org.docket.casework.CaseDecisions} moves and publishes it, and imports
 * write theirs through {@link org.docket.casework.ImportBatchWriter}. Each locks the case first, and appends to the log in the same transaction. What shows
 * cases to the public reads the log instead.
 *
 * <p>Depends on: {@code access}, {@code http}, {@code log}, {@code platform}, {@code rating}, {@code rules}, {@code source}.
 * <br>Used by: {@code capture}, {@code custody}, {@code docket}, {@code exhibit}, {@code exhibit.examination}, {@code exhibit.upload},
 * {@code exports}, {@code imports}, {@code pages}, {@code pages.desk}, {@code search}, {@code search.google}, {@code submission}, {@code verdict},
 * {@code webhook}.
 */
package org.docket.casework;
