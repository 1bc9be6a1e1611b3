/**
 * Submissions: what partners, and where the desk wants it everybody, ask to have checked, and what became of it.
 *
 * <p>Whoever asks what somebody asked before, or what is on the desk already, shares its fate. The desk opens a case of what is asked, joins
 * it to one, or declines with a reason. It depends on {@code search}, which says what repeats what, on {@code casework} and
 * {@code verdict}, which say what became of a case, and on {@code log}; pages and {@code webhook} depend on it, nobody else.
 */
package org.docket.submission;
