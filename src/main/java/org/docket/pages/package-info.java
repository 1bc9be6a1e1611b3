/**
 * HTML for people: the public board and its verdicts, explanations of problems, sign-in and sign-out, and what all pages share: frame, style,
 * languages, and the content security policy.
 *
 * <p>Pages load nothing from other sites.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code http}, {@code platform}, {@code rules}, {@code source}, {@code submission},
 * {@code verdict}.
 * <br>Used by: {@code pages.desk}.
 */
package org.docket.pages;
