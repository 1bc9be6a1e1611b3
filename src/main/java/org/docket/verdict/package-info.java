/**
 * What the public sees, kept ready in memory: verdicts, their changes, corrections, and the forms that other pages and programs take.
 *
 * <p>A reader of the log: nobody depends on it, and no writer knows of it. It depends on {@code casework}, which says what the public may
 * see of a case, on {@code log}, {@code source} and {@code lifecycle}. The cut is here so that what leaves the desk is decided in one place.
 */
package org.docket.verdict;
