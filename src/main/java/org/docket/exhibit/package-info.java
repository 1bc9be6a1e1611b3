/**
 * The thing itself: files that belong to items of evidence, kept by what they hold, with who brought them and who saw them.
 *
 * <p>{@link org.docket.exhibit.Exhibits} is the only class that writes them, {@link org.docket.exhibit.Store} the only way to their bytes.
 * It rests on {@code casework}, which holds the case while a file is added, and on {@code log}. Whoever brings files of the program's own
 * making (captured pages, derivatives) hands them to {@link org.docket.exhibit.Intake}.
 */
package org.docket.exhibit;
