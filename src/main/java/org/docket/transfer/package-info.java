/**
 * In bulk: what comes into a desk, and what leaves it.
 *
 * <p>An import is a file of records that is worked through in batches and goes on where it stopped; cases are written by
 * {@code casework.Accessions} alone. An export reads the desk's rows by plain JDBC in one snapshot, and what is public from the board. It
 * depends on {@code casework}, {@code source}, {@code verdict}, {@code lifecycle} and {@code log}, and nobody depends on it. The cut is here
 * so that the forms of others, and of what is kept for long, are known in one place, apart from the rules and from the API's views.
 */
package org.docket.transfer;
