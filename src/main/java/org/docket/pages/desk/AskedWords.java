package org.docket.pages.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.docket.submission.SubmissionState;

/** The words of what others ask to have checked, in messages/asked_*.properties. */
@MessageBundle("asked")
interface AskedWords {

    @Message String submissions();
    @Message String mean();
    @Message String none();
    @Message String state(SubmissionState state);
    @Message String stateOf();
    @Message String times(long asked);
    @Message String somebody();
    @Message String saidAt();
    @Message String contact();
    @Message String asBefore();
    @Message String becameCase();
    @Message String told();
    @Message String near();
    @Message String nothingNear();
    @Message String open();
    @Message String openMeans();
    @Message String join();
    @Message String joinOther();
    @Message String decline();
    @Message String reasonHint();
}
