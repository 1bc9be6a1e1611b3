package org.docket.casework;

import jakarta.validation.constraints.Size;

/**
 * Who decided something where a case was brought from. The names are as the file has them: they prove nothing here.
 *
 * @param by who made it; null where that is not known
 * @param approvedBy the second person there; null where there was none
 * @param approval by the second person of this desk; null where nobody was needed
 */
public record ExternalDecider(@Size(max = 200) String by, @Size(max = 200) String approvedBy, ImportApproval approval) {

    public ExternalDecider(String by, String approvedBy) {
        this(by, approvedBy, null);
    }

    /** The same, brought by an import that somebody approved; null where nobody did. */
    ExternalDecider with(ImportApproval approved) {
        return new ExternalDecider(by, approvedBy, approved);
    }
}
