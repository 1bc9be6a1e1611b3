/**
 * The rating vocabulary: the terms in which a desk says what a verdict amounts to, and the statuses and bases that each term fits.
 *
 * <p>It reads a file at start and keeps nothing else. It is a package of its own because input, the public view, pages and bulk transfer all ask the
 * same vocabulary.
 *
 * <p>Depends on: {@code http}, {@code platform}, {@code rules}.
 * <br>Used by: {@code casework}, {@code docket}, {@code exports}, {@code imports}, {@code pages.desk}, {@code search}, {@code verdict}.
 */
package org.docket.rating;
