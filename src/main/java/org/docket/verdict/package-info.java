/**
 * The public view of published cases, kept in memory: verdicts, their changes and corrections, and the formats for other pages and programs.
 *
 * <p>A reader of the log. The cut is here so that one package decides what leaves the desk.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code http}, {@code log}, {@code platform}, {@code rating}, {@code rules}, {@code source}.
 * <br>Used by: {@code broadcast}, {@code docket}, {@code exports}, {@code imports}, {@code pages}, {@code pages.desk}, {@code search},
 * {@code search.google}, {@code submission}, {@code webhook}.
 */
package org.docket.verdict;
