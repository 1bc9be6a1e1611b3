/**
 * Imports and exports.
 *
 * <p>An import is a file of records that is processed in batches and continues where it stopped; {@code casework.Accessions} writes the cases. An
 * export of the desk reads its rows by plain JDBC in one snapshot; an export of published verdicts reads the board. The cut is here so that the
 * formats of others, and of archives, are known in one place, apart from the rules and from the API's views.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code http}, {@code log}, {@code platform}, {@code rating}, {@code rules}, {@code source},
 * {@code verdict}.
 * <br>Used by: nothing.
 */
package org.docket.transfer;
