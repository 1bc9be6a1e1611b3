/**
 * Examination of a file: its metadata, what it looks like, and a copy without hidden data.
 *
 * <p>A file of evidence may be made to harm the program that opens it. So {@link org.docket.examiner.Examiner} starts a process for each file, with
 * little memory and little time; {@link org.docket.examiner.ExaminerMain} runs in that process. The package depends on no other, so that the process needs
 * no more than it.
 *
 * <p>Depends on: nothing.
 * <br>Used by: {@code exhibit}, {@code exhibit.examination}.
 */
package org.docket.examiner;
