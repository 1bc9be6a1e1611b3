/**
 * Imports: files of records that are read in batches, checked like requests, and resumed where they stopped.
 *
 * <p>{@code casework.ImportBatchWriter} writes the cases. The formats of other publishers are known here and nowhere else, apart from the rules and
 * from the API's views.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code exports}, {@code http}, {@code log}, {@code platform}, {@code rating}, {@code rules},
 * {@code source}, {@code verdict}.
 * <br>Used by: nothing.
 */
package org.docket.imports;
