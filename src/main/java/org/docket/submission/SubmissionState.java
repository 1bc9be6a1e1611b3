package org.docket.submission;

/** What became of a submission: nothing yet, a case of its own, one that was there, or no check at all. */
public enum SubmissionState {
    WAITING, OPENED, JOINED, DECLINED
}
