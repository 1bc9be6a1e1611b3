package org.docket.casework;

/** Whether the respondent was asked for comment, and what came of it the last time. */
public enum ReplyState {
    NOT_ASKED, WAITING, REPLIED, DECLINED, NO_REPLY
}
