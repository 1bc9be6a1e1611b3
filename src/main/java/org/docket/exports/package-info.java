/**
 * Exports of the desk and of published verdicts.
 *
 * <p>An export of the desk reads its rows by plain JDBC in one snapshot; an export of published verdicts reads the board.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code http}, {@code log}, {@code platform}, {@code rating}, {@code rules}, {@code source},
 * {@code verdict}.
 * <br>Used by: {@code imports}.
 */
package org.docket.exports;
