package org.docket.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.docket.submission.SubmissionState;

/** What readers read who ask for a check, in messages/asking_*.properties. */
@MessageBundle("asking")
public interface AskWords {

    @Message
    String title();

    @Message
    String lead();

    @Message
    String text();

    @Message
    String language();

    @Message
    String url();

    @Message
    String contact();

    @Message
    String contactHint();

    @Message
    String send();

    @Message
    String refused();

    @Message
    String state(SubmissionState state);

    @Message
    String stateMeans(SubmissionState state);

    @Message
    String toTheVerdict();

    @Message
    String keepTheAddress();
}
