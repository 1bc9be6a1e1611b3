package org.docket.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a change that readers are shown, in messages/changes_*.properties. */
@MessageBundle("changes")
public interface ChangeWords {

    @Message
    String before();

    @Message
    String after();

    /** Instead of the value of a field that is empty. */
    @Message
    String emptyField();

    /** The name of a field by its path in a verdict. */
    @Message
    String field(String path);
}
