package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.docket.casework.IncomingClaim.Link;
import org.docket.casework.IncomingClaim.Withdrawal;
import org.docket.http.IfMatch;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.log.Author;

/** Withdraws items and relates cases as they were where they are brought from. What is so already stays as it is. */
@ApplicationScoped
class ImportLinks {

    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final CaseFileWriter caseFileWriter;
    private final KnownCases known;
    private final EvidenceOfCase evidence;
    private final CaseLock caseLock;
    private final ProposalWriter proposalWriter;

    ImportLinks(CaseFileWriter caseFileWriter, KnownCases known, EvidenceOfCase evidence, CaseLock caseLock, ProposalWriter proposalWriter) {
        this.caseFileWriter = caseFileWriter;
        this.known = known;
        this.evidence = evidence;
        this.caseLock = caseLock;
        this.proposalWriter = proposalWriter;
    }

    /**
     * Returns how much of it is new.
     *
     * @param seen whether the second person who is asked about a published case has seen the links, too, as of a case that the same import made
     */
    int relate(UUID id, IncomingClaim incoming, Proposer by, boolean seen) {
        int changed = withdraw(id, incoming, after -> true, by.author());
        for (int i = 0; i < incoming.links().size(); i++) {
            changed += link(id, incoming.links().get(i), "/links/" + i + "/case", by, seen) ? 1 : 0;
        }
        return changed;
    }

    int withdraw(UUID id, IncomingClaim incoming, IntPredicate after, Author by) {
        Map<String, Withdrawal> withdrawn = new HashMap<>();
        incoming.evidence().stream().filter(item -> item.withdrawal() != null && after.test(item.withdrawal().after()))
                .forEach(item -> withdrawn.put(item.externalId(), item.withdrawal()));
        List<Evidence> items = withdrawn.isEmpty() ? List.of() : evidence.all(id).stream()
                .filter(item -> !item.isWithdrawn() && withdrawn.containsKey(name(item)))
                .toList();
        items.forEach(item -> caseFileWriter.withdraw(id, item.id, WHATEVER, withdrawn.get(name(item)).reason(), withdrawn.get(name(item)).elsewhere(), by));
        return items.size();
    }

    /** Whether that is new. A second person decides about a new link of a published case. */
    boolean link(UUID id, Link link, String pointer, Proposer by, boolean seen) {
        UUID other = required(link.other(), pointer);
        long before = caseLock.matching(id, WHATEVER).version;
        var input = new LinkInput(link.relation(), other);
        if (proposalWriter.isProposed(id, new Addition.ToLink(input))) {
            return false;
        }
        caseFileWriter.link(id, WHATEVER, input, by, seen);
        return caseLock.matching(id, WHATEVER).version > before;
    }

    /** Whether an import made the case at that time or later. */
    boolean isMadeSince(UUID id, Instant since) {
        Case row = caseLock.matching(id, WHATEVER);
        return row.imported != null && !row.openedAt.isBefore(since);
    }

    UUID required(String name, String pointer) {
        return known.called(name).orElseThrow(() -> Problems.invalid(List.of(new InputError(pointer, "unknown-case",
                "No case has this externalId: not here, and not on a line before."))));
    }

    private static String name(Evidence item) {
        return item.externalId == null ? item.id.toString() : item.externalId;
    }
}
