package org.docket.source;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.access.Caller;
import org.docket.http.IfMatch;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.platform.Ids;

/** The only class that writes sources. */
@ApplicationScoped
public class SourceDesk {

    private static final int SALT_BYTES = 32;

    private final Sources sources;
    private final EventLog log;
    private final Disclosures disclosures;
    private final PendingChangeStore changes;
    private final Instance<SourceChangeRule> rule;
    private final Ids ids;
    private final SecureRandom random;
    private final Clock clock;

    SourceDesk(Sources sources, EventLog log, Disclosures disclosures, PendingChangeStore changes, Instance<SourceChangeRule> rule, Ids ids,
            SecureRandom random, Clock clock) {
        this.sources = sources;
        this.log = log;
        this.disclosures = disclosures;
        this.changes = changes;
        this.rule = rule;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** A new source; refused with 422 when its controller is not on file. */
    @Transactional
    public Source add(SourceFacts facts, Author by) {
        return add(facts, null, by);
    }

    /** @param externalId its name where it is brought from; null where it has none */
    @Transactional
    public Source add(SourceFacts facts, String externalId, Author by) {
        requireReason(facts);
        Instant now = clock.instant();
        var source = new Source(ids.next(), now);
        if (facts.controlledBy() != null) {
            sources.lockGraph();
            source.principal = controller(facts.controlledBy()).principal;
        }
        source.externalId = externalId;
        source.write(facts, salt(), now);
        sources.persist(source);
        append(EventType.SOURCE_ADDED, source, new SourceEvent(null, SourceFacts.logged(source), externalId, null), by);
        return source;
    }

    /**
     * Changes what is on file of a source. A change that readers of a published case see, or that could give trust, waits for a second person where
     * there is one. So does a change that takes the protection of its identity away, which changes nothing else.
     *
     * @param expected the ETag that the change is based on; none is taken as any
     * @param edit from the facts that everybody reads to those that should be
     * @return empty when there is no such source
     */
    @Transactional
    public Optional<SourceChange> change(UUID id, IfMatch expected, UnaryOperator<SourceFacts> edit, Caller by) {
        sources.lockGraph();
        return Optional.ofNullable(sources.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .map(source -> rewrite(source, expected, edit, by));
    }

    /** The second person agrees: the name is what everybody reads from now on. 403 for the author of the proposal, 404 where there is none. */
    @Transactional
    public Source disclose(UUID id, IfMatch expected, Caller by) {
        Source source = disclosures.lockedForSecond(id, expected, by);
        write(source, SourceFacts.of(source).unprotected(null), by, null);
        return source;
    }

    /** The second person agrees: the change that waits is made, as far as it can be made now. 403 for its author, 404 where none waits. */
    @Transactional
    public TaggedSource approve(UUID id, IfMatch expected, Caller by) {
        Source source = changes.lockedForSecond(id, expected, by);
        ProposedEdit approved = source.proposedEdit().orElseThrow();
        SourceFacts after = approved.edit().appliedTo(SourceFacts.of(source));
        requireReason(after);
        source.pendingChange = null;
        write(source, after, by, approved.authorId());
        return TaggedSource.of(source);
    }

    /** Who a source is. That somebody looked is an event, also where everybody may know. */
    @Transactional
    public Optional<SourceIdentity> identify(UUID id, Author by) {
        return sources.findByIdOptional(id).map(source -> {
            log.append(new Fact(EventType.IDENTITY_SEEN, new Fact.OfSource(id), source.version, by, clock.instant(), null, new SourceIdentity.Seen()));
            return new SourceIdentity(id, source.identity(), source.protectionReason);
        });
    }

    private SourceChange rewrite(Source source, IfMatch expected, UnaryOperator<SourceFacts> edit, Caller by) {
        expected.requireIfGiven(SourceView.tag(source));
        SourceFacts before = SourceFacts.of(source);
        SourceFacts after = disclosures.permitted(before, edit.apply(before.named(before.publicName())), by);
        requireReason(after);
        if (Disclosures.isDisclosure(before, after) && disclosures.needSecondPerson()) {
            disclosures.propose(source, by);
            return new SourceChange.Waiting(source);
        }
        return after.equals(before) ? new SourceChange.Done(source) : writeOrPropose(source, after, by);
    }

    private SourceChange writeOrPropose(Source source, SourceFacts after, Caller by) {
        var edit = new SourceEdit(SourceFacts.logged(source), after.logged(source.nameSalt));
        if (edit.movesControl()) {
            principal(source, after.controlledBy(), sources.controlledFrom(source));
        }
        if (rule.get().needsSecondPerson(source, edit)) {
            requireWhole(edit);
            changes.propose(source, edit, by);
            return new SourceChange.Proposed(source);
        }
        write(source, after, by, null);
        return new SourceChange.Done(source);
    }

    /** @param proposedBy who proposed what the caller approves; null for what the caller does alone */
    private void write(Source source, SourceFacts after, Caller by, UUID proposedBy) {
        SourceFacts before = SourceFacts.of(source);
        if (!Objects.equals(before.controlledBy(), after.controlledBy())) {
            moveUnder(source, after.controlledBy());
        }
        if (Disclosures.isDisclosure(before, after)) {
            disclosures.disclosed(source, by);
        } else if (!before.name().equals(after.name())) {
            disclosures.overtake(source, by);
        }
        changes.overtake(source, after, by);
        SourceFacts told = SourceFacts.logged(source);
        source.write(after, salt(), clock.instant());
        append(EventType.SOURCE_CHANGED, source, new SourceEvent(told, SourceFacts.logged(source), null, proposedBy), by.author());
    }

    private void moveUnder(Source source, UUID controllerId) {
        List<UUID> below = sources.controlledFrom(source);
        Source principal = principal(source, controllerId, below);
        source.principal = principal;
        sources.flush();
        sources.putUnder(principal, below);
    }

    /** The principal that a source has under its new controller; 422 for a controller that is not on file, and for one that it controls. */
    private Source principal(Source source, UUID controllerId, List<UUID> below) {
        if (controllerId != null && below.contains(controllerId)) {
            throw invalid("/controlledBy", "cycle", "a source cannot be controlled by itself, nor by one that it controls");
        }
        return controllerId == null ? source : controller(controllerId).principal;
    }

    private Source controller(UUID id) {
        return sources.with(id).orElseThrow(() -> invalid("/controlledBy", "unknown-source", "no source has this id"));
    }

    /** Refuses a change that mixes fields that wait for a second person with protection or a protected name, which take effect at once. */
    private static void requireWhole(SourceEdit edit) {
        if (edit.addsProtection()) {
            throw invalid("/protectedIdentity", "separate", "protection is added at once; ask for the other fields in a change of their own");
        }
        if (edit.renamesProtected()) {
            throw invalid("/name", "separate", "a protected name is changed at once; ask for the other fields in a change of their own");
        }
    }

    /** Without a reason nobody could later tell why the public was not told who it is. */
    private static void requireReason(SourceFacts facts) {
        if (facts.protectedIdentity() && (facts.protectionReason() == null || facts.protectionReason().isEmpty())) {
            throw invalid("/protectionReason", "required", "a protected identity needs a reason");
        }
    }

    private String salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    private static RuntimeException invalid(String pointer, String code, String detail) {
        return Problems.invalid(List.of(new InputError(pointer, code, detail)));
    }

    private void append(EventType type, Source source, SourceEvent data, Author by) {
        log.append(new Fact(type, new Fact.OfSource(source.id), source.version, by, source.updatedAt, null, data));
    }
}
