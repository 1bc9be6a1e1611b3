package org.docket.casework;

import java.util.UUID;
import org.docket.access.Caller;
import org.docket.log.Author;

/**
 * The person who adds to a case, and who is not the second person for it.
 *
 * @param keyMaker who made the author's key; null for an author who stands for themselves
 * @param approval of the import by a second person; null where nobody approved it, and for what is no import
 */
public record Proposer(Author author, UUID keyMaker, ImportApproval approval) {

    public Proposer(Author author, UUID keyMaker) {
        this(author, keyMaker, null);
    }

    public static Proposer of(Caller caller) {
        return new Proposer(caller.author(), caller.maker().orElse(null));
    }
}
