package org.docket.casework;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.docket.rules.Basis;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case in short, judged as it is read; {@code url} has all of it.
 *
 * @param basis why a denial or a corroboration holds; left out for every other status
 */
@Schema(name = "MatchedCase")
public record MatchedCase(UUID id, long number, CaseView.ClaimView claim, Status status, Set<Basis> basis, Standing standing, Visibility visibility,
        Instant updatedAt, String url) {

    static MatchedCase of(JudgedCase judged) {
        StoredCase file = judged.file();
        Set<Basis> basis = judged.judgement().basis();
        return new MatchedCase(file.id(), file.number(), CaseView.ClaimView.of(file), file.status(), basis.isEmpty() ? null : basis,
                judged.judgement().standing(), file.publication().visibility(), file.updatedAt(), "/v1/cases/" + file.id());
    }
}
