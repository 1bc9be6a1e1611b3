package org.docket.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.access.PermissionCheck;
import org.docket.http.IfMatch;
import org.docket.http.InputError;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;

/** Keeps identities protected: who may change what of a protected source, and its disclosure by two people. */
@ApplicationScoped
public class Disclosures {

    /** What takes the permission that a change of a protected identity takes too. */
    private static final String IDENTIFY = "readIdentity";

    private final Sources sources;
    private final EventLog log;
    private final PermissionCheck permissionCheck;
    private final Instance<DisclosureRule> rule;
    private final Clock clock;

    Disclosures(Sources sources, EventLog log, PermissionCheck permissionCheck, Instance<DisclosureRule> rule, Clock clock) {
        this.sources = sources;
        this.log = log;
        this.permissionCheck = permissionCheck;
        this.rule = rule;
        this.clock = clock;
    }

    /**
     * The facts to write: a name that is the public one is left as it was. 403 for a caller without {@code identities:read} who names the
     * source otherwise, changes the reason of its protection or takes it away, so that no guess of a name can be confirmed.
     */
    SourceFacts permitted(SourceFacts before, SourceFacts wanted, Caller by) {
        if (!before.protectedIdentity()) {
            return wanted;
        }
        boolean unnamed = wanted.name().equals(before.publicName());
        if (!unnamed || !wanted.protectedIdentity() || !Objects.equals(wanted.protectionReason(), before.protectionReason())) {
            permissionCheck.require(by, IDENTIFY);
        }
        SourceFacts after = unnamed ? wanted.named(before.name()) : wanted;
        if (!after.protectedIdentity() && !after.equals(before.unprotected(after.protectionReason()))) {
            throw Problems.invalid(List.of(new InputError("/protectedIdentity", "separate", "taking the protection away is a change of its own")));
        }
        return after;
    }

    /** Whether the change takes the protection away. */
    static boolean isDisclosure(SourceFacts before, SourceFacts after) {
        return before.protectedIdentity() && !after.protectedIdentity();
    }

    boolean needSecondPerson() {
        return rule.get().needsSecondPerson();
    }

    /** Proposes to disclose; proposing it again changes nothing. */
    void propose(Source source, Caller by) {
        if (source.disclosureProposedAt == null) {
            source.disclosureAuthorId = by.id();
            source.disclosureAuthor = by.name();
            source.disclosureResponsibleId = by.maker().orElse(null);
            source.disclosureProposedAt = clock.instant();
            append(EventType.DISCLOSURE_PROPOSED, source, by, null, new DisclosureEvents.Proposed());
        }
    }

    /** Ends the proposal there is, if any, because the name that it was about is another one now. */
    void overtake(Source source, Caller by) {
        if (source.disclosureProposedAt != null) {
            end(source, "The name was changed.", by);
        }
    }

    /** Says in the log that the identity is open to everybody from now on, and who proposed it. */
    void disclosed(Source source, Caller by) {
        append(EventType.IDENTITY_DISCLOSED, source, by, null, new DisclosureEvents.Disclosed(source.disclosureAuthorId));
        source.forgetDisclosure();
    }

    /** The proposal that waits; 404 where none does. */
    @Transactional
    public DisclosureView pending(UUID id) {
        return DisclosureView.of(sources.findByIdOptional(id).filter(Source::isDisclosureProposed).orElseThrow(Problems::notFound));
    }

    /** Protected sources whose disclosure waits for a second person, the oldest first. */
    @Transactional
    public List<SourceView> waiting(int limit) {
        return sources.awaitingDisclosure(limit).stream().map(SourceView::of).toList();
    }

    /** The proposal that waits, locked, for whoever may decide about it: 404 where none does, 412 for a stale ETag, 403 without {@code identities:read}. */
    Source locked(UUID id, IfMatch expected, Caller by) {
        permissionCheck.require(by, IDENTIFY);
        sources.lockGraph();
        Source source = Optional.ofNullable(sources.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(Source::isDisclosureProposed).orElseThrow(Problems::notFound);
        expected.requireIfGiven(SourceView.tag(source));
        return source;
    }

    /** The same for the second person: 403 for the author, and for a key that the same person stands behind. */
    Source lockedForSecond(UUID id, IfMatch expected, Caller by) {
        Source source = locked(id, expected, by);
        if (!by.isSecondTo(source.disclosureAuthorId, source.disclosureResponsibleId)) {
            throw Problems.of(ProblemType.OWN_PROPOSAL);
        }
        return source;
    }

    /** The identity stays protected. The author may take the proposal back so. */
    @Transactional
    public void reject(UUID id, IfMatch expected, String reason, Caller by) {
        end(locked(id, expected, by), reason, by);
    }

    private void end(Source source, String reason, Caller by) {
        append(EventType.DISCLOSURE_REJECTED, source, by, reason, new DisclosureEvents.Rejected(source.disclosureAuthorId));
        source.forgetDisclosure();
    }

    private void append(EventType type, Source source, Caller by, String reason, Object data) {
        log.append(new Fact(type, new Fact.OfSource(source.id), source.version, by.author(), clock.instant(), reason, data));
    }
}
