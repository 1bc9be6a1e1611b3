/**
 * Examination of files of evidence: metadata, public copies, and pictures that look the same.
 *
 * <p>Depends on: {@code casework}, {@code examiner}, {@code exhibit}, {@code exhibit.store}, {@code exhibit.upload}, {@code http}, {@code log},
 * {@code platform}.
 * <br>Used by: {@code search.google}.
 */
package org.docket.exhibit.examination;
