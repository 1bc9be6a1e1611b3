/**
 * Proof for others, years later, that what a case rests on is unchanged: time stamps of independent authorities, and evidence packages that are
 * checked without this program's data.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code exhibit}, {@code exhibit.store}, {@code http}, {@code log}, {@code platform}.
 * <br>Used by: {@code docket}.
 */
package org.docket.custody;
