package org.docket.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.log.Canonical;
import org.docket.platform.Micros;

/** A change of a source that waits for a second person, as part of the row of its source. */
@Embeddable
class PendingChange {

    private static final int RADIX = 36;

    @Column(name = "change_author_id")
    UUID authorId;

    @Column(name = "change_author")
    String author;

    /** Who made the author's key; null for an author who stood for themselves. */
    @Column(name = "change_responsible_id")
    UUID responsibleId;

    @Column(name = "change_proposed_at")
    Instant proposedAt;

    /** The change as the log has it. */
    @Column(name = "change_edit")
    String edit;

    protected PendingChange() {}

    PendingChange(SourceEdit edit, Caller by, Instant at) {
        this.edit = Canonical.text(edit);
        authorId = by.id();
        author = by.name();
        responsibleId = by.maker().orElse(null);
        proposedAt = at;
    }

    SourceEdit edit() {
        return Canonical.value(edit, SourceEdit.class);
    }

    /** The part of the ETag of its source that differs for each change that is proposed. */
    String tag() {
        return Long.toString(Micros.of(proposedAt), RADIX);
    }
}
