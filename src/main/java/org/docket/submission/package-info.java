/**
 * Submissions: requests to check a claim, from partners and, where the desk allows it, from everybody, and their outcome.
 *
 * <p>A submission that repeats an earlier one, or a case of the desk, gets the same outcome. The desk opens a case for it, joins it to one, or
 * declines with a reason.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code http}, {@code log}, {@code platform}, {@code search}, {@code verdict}.
 * <br>Used by: {@code pages}, {@code pages.desk}, {@code webhook}.
 */
package org.docket.submission;
