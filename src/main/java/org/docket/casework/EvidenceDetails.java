package org.docket.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.docket.platform.PartialDate;

/**
 * The details of an item of evidence beside its quote, summary and link. Each component is null where the item does not say it.
 *
 * @param question that the item answers
 * @param unanswered true where the desk looked for an answer and found none; null otherwise
 * @param archiveUrl a copy of {@code url} in an archive
 * @param shownAt when the recording shows what it shows, apart from when it was published
 * @param shownPlace where that is
 * @param locator where in the document or recording the quote is: a page, 12:31, a table cell
 * @param language BCP 47, of the quote
 * @param translation of the quote into the language of the desk
 */
@Embeddable
public record EvidenceDetails(
        String question,
        Boolean unanswered,
        String archiveUrl,
        @AttributeOverride(name = "firstDay", column = @Column(name = "shown_on"))
        @AttributeOverride(name = "precision", column = @Column(name = "shown_on_precision"))
        PartialDate shownAt,
        String shownPlace,
        String locator,
        String language,
        String translation) {

    public static final EvidenceDetails NONE = new EvidenceDetails(null, null, null, null, null, null, null, null);
}
