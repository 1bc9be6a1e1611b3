package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.docket.http.InputError;
import org.docket.http.Problems;

/** Which items are evidence of a claim as it is worded now, and which took the place of earlier ones. */
@ApplicationScoped
class EvidenceAffirmations {

    private final EvidenceOfCase evidence;

    EvidenceAffirmations(EvidenceOfCase evidence) {
        this.evidence = evidence;
    }

    /**
     * After a claim was reworded: the items that are not affirmed stop counting, until another rewording affirms them.
     *
     * @return the affirmed items
     */
    Set<UUID> affirm(UUID caseId, Set<UUID> affirmed, Instant at) {
        for (Evidence item : evidence.all(caseId)) {
            item.lapsedAt = Evidence.lapsed(affirmed.contains(item.id), item.lapsedAt, at);
        }
        return affirmed;
    }

    /** Takes the items that {@code item} supersedes out of the judgement. 422 for items of others: nobody takes back the word of another. */
    void supersede(Evidence item, Instant at) {
        if (item.supersedes.isEmpty()) {
            return;
        }
        Map<UUID, Evidence> items = evidence.all(item.caseId).stream().collect(Collectors.toMap(found -> found.id, Function.identity()));
        for (UUID id : item.supersedes) {
            Evidence earlier = items.get(id);
            require(earlier != null, "/supersedes", "unknown-evidence", "An item supersedes items of the same case that are on file.");
            require(earlier.source.principal().id().equals(item.source.principal().id()), "/supersedes", "other-principal",
                    "An item supersedes items of the same principal. Withdraw those of others.");
            if (earlier.supersededAt == null) {
                earlier.supersededAt = at;
            }
        }
    }

    private static void require(boolean holds, String pointer, String code, String detail) {
        if (!holds) {
            throw Problems.invalid(List.of(new InputError(pointer, code, detail)));
        }
    }
}
