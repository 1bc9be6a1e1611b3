/**
 * Looks into a file: what is written in it, what it looks like, and a copy that tells nothing more than it shows.
 *
 * <p>A file of evidence may be made to harm whoever opens it. So {@link org.docket.examiner.Examiner} starts a process for each, with
 * little memory and little time, whose end is never the server's; {@link org.docket.examiner.Child} is what runs in it. Anybody may depend on
 * this package. It depends on nothing of ours, so that the child needs no more than it.
 */
package org.docket.examiner;
