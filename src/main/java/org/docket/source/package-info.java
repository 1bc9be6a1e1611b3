/**
 * Sources: their grades, and who controls them.
 *
 * <p>The package knows no case. The cut is here because one source bears on many cases.
 *
 * <p>Depends on: {@code access}, {@code http}, {@code log}, {@code platform}, {@code rules}.
 * <br>Used by: {@code casework}, {@code exports}, {@code imports}, {@code pages}, {@code pages.desk}, {@code verdict}.
 */
package org.docket.source;
