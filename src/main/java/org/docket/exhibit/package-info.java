/**
 * Files of evidence, stored by their hash, with a record of who added and who opened each.
 *
 * <p>{@link org.docket.exhibit.Exhibits} is the only class that writes their rows, {@link org.docket.exhibit.store.ContentStore} the only way to their bytes.
 * Files that the program makes itself (captured pages, derivatives) enter through {@link org.docket.exhibit.FileIngest}.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code examiner}, {@code exhibit.store}, {@code http}, {@code log}, {@code platform}.
 * <br>Used by: {@code capture}, {@code custody}, {@code docket}, {@code exhibit.examination}, {@code exhibit.upload}.
 */
package org.docket.exhibit;
