package org.docket.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.docket.access.Role;
import org.docket.casework.CorrectionType;
import org.docket.casework.Relation;
import org.docket.casework.ReplyState;
import org.docket.rules.Basis;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Move;
import org.docket.rules.Stance;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.rules.Warning;
import org.docket.source.SourceKind;
import org.docket.verdict.PublicWord;

/** The domain's constants as people read them, in messages/terms_*.properties. */
@MessageBundle("terms")
public interface Terms {

    @Message
    String status(Status status);

    /** The words that a status has in public, for lists that are filtered or counted by status. */
    @Message
    String statusGroup(Status status);

    @Message
    String word(PublicWord word);

    /** In one sentence, what a reader may take from it. */
    @Message
    String wordMeans(PublicWord word);

    @Message
    String standing(Standing standing);

    @Message
    String stance(Stance stance);

    @Message
    String kind(EvidenceKind kind);

    @Message
    String basis(Basis basis);

    @Message
    String warning(Warning warning);

    @Message
    String move(Move move);

    /** What the guard of that name asks for. */
    @Message
    String guard(String name);

    /** How this verdict relates to the other, before its name. */
    @Message
    String relation(Relation relation);

    @Message
    String reply(ReplyState reply);

    @Message
    String correction(CorrectionType correction);

    @Message
    String role(Role role);

    @Message
    String sourceKind(SourceKind sourceKind);
}
