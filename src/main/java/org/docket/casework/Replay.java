package org.docket.casework;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.docket.access.AccessFold;
import org.docket.log.Canonical;
import org.docket.log.Event;
import org.docket.rules.Basis;
import org.docket.rules.CaseState;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.source.ProposedEdit;
import org.docket.source.SourceEdit;
import org.docket.source.SourceEvent;
import org.docket.source.SourceFacts;

/** The rows that the log adds up to, folded in memory. */
final class Replay {

    /** A case as the log tells it. */
    record CaseRow(long number, String externalId, CaseFile file, Status status, Instant statusSince, Standing standing, Publication publication,
            ReplyState reply, long version, Instant openedAt, Instant updatedAt, Set<Basis> bases) {

        CaseRow at(Event event) {
            return new CaseRow(number, externalId, file, status, statusSince, standing, publication, reply, event.version(), openedAt, event.at(), bases);
        }

        CaseRow with(CaseFile file) {
            return new CaseRow(number, externalId, file, status, statusSince, standing, publication, reply, version, openedAt, updatedAt, bases);
        }

        /** @param bases null for a move that was made before bases were recorded */
        CaseRow with(Status status, Set<Basis> bases, Instant since) {
            return new CaseRow(number, externalId, file, status, since, standing, publication, reply, version, openedAt, updatedAt, bases);
        }

        CaseState state() {
            return new CaseState(status, Optional.ofNullable(bases));
        }

        CaseRow with(Standing standing) {
            return new CaseRow(number, externalId, file, status, statusSince, standing, publication, reply, version, openedAt, updatedAt, bases);
        }

        CaseRow with(Publication publication) {
            return new CaseRow(number, externalId, file, status, statusSince, standing, publication, reply, version, openedAt, updatedAt, bases);
        }

        CaseRow with(ReplyState reply) {
            return new CaseRow(number, externalId, file, status, statusSince, standing, publication, reply, version, openedAt, updatedAt, bases);
        }
    }

    /** A source as the log tells it. */
    record SourceRow(SourceFacts facts, String externalId, long version, Instant updatedAt, Optional<UUID> disclosureAuthor, Optional<ProposedEdit> proposed) {

        SourceRow disclosing(Optional<UUID> author) {
            return new SourceRow(facts, externalId, version, updatedAt, author, proposed);
        }

        SourceRow changing(Optional<ProposedEdit> edit) {
            return new SourceRow(facts, externalId, version, updatedAt, disclosureAuthor, edit);
        }
    }

    final Map<UUID, CaseRow> cases = new HashMap<>();
    final EvidenceFold evidence = new EvidenceFold();
    final Map<UUID, SourceRow> sources = new HashMap<>();
    final Set<CaseLink.Key> links = new HashSet<>();
    final AccessFold access = new AccessFold();
    final ReviewFold review = new ReviewFold();
    final OutsideReviewFold reviews = new OutsideReviewFold();
    final PictureFold pictures = new PictureFold();

    void add(Event event) {
        switch (event.type()) {
            case SOURCE_ADDED, SOURCE_CHANGED -> source(event, Canonical.read(event, SourceEvent.class));
            case SOURCE_CHANGE_PROPOSED -> pending(event, Optional.of(new ProposedEdit(event.actor().id(), Canonical.read(event, SourceEdit.class))));
            case SOURCE_CHANGE_REJECTED, SOURCE_CHANGE_TAKEN_BACK, SOURCE_CHANGE_OVERTAKEN -> pending(event, Optional.empty());
            case DISCLOSURE_PROPOSED -> disclosure(event, Optional.of(event.actor().id()));
            case DISCLOSURE_REJECTED, IDENTITY_DISCLOSED -> disclosure(event, Optional.empty());
            case CASE_OPENED -> open(event, Canonical.read(event, CaseEvents.Opened.class));
            case CASE_EDITED, CLAIM_REWORDED -> edit(event, Canonical.read(event, CaseEvents.Edited.class));
            case CASE_MOVED -> move(event, Canonical.read(event, CaseEvents.Moved.class));
            case STANDING_CHANGED -> change(event, row(event).with(Canonical.read(event, CaseEvents.Judged.class).standing()));
            case EVIDENCE_ATTACHED, EVIDENCE_WITHDRAWN, EVIDENCE_MARKED, EVIDENCE_UNMARKED, EVIDENCE_CLEARED, REVIEW_RECORDED, REVIEW_REPLACED, REVIEW_REMOVED -> {
                material(event);
                change(event, row(event));
            }
            case CASE_LINKED -> link(event, Canonical.read(event, CaseEvents.Linked.class));
            case PERSON_ADDED, PERSON_CHANGED -> access.person(event);
            case PARTNER_ADDED, PARTNER_CHANGED -> access.partner(event);
            case KEY_CREATED -> access.keyCreated(event);
            case KEY_REVOKED -> access.keyRevoked(event);
            case CASE_PUBLISHED -> publish(event, Canonical.read(event, CaseEvents.Published.class));
            case PUBLICATION_WITHDRAWN -> tombstone(event, Canonical.read(event, CaseEvents.PublicationWithdrawn.class));
            case PROPOSED -> change(event, review::proposed);
            case MATCH_DISMISSED -> change(event, review::dismissed);
            case MATCH_RESTORED -> change(event, told -> review.restored(Canonical.read(told, CaseEvents.MatchDecided.class).dismissalId()));
            case PICTURES_MATCHED, PICTURES_DISTINGUISHED -> change(event, told -> review.approved(pictures.add(told), told));
            case EXHIBIT_ADDED, EXHIBIT_CLEARED -> change(event, row(event));
            case PROPOSAL_REJECTED -> decide(event, ProposalState.REJECTED);
            case PROPOSAL_OVERTAKEN -> decide(event, ProposalState.OVERTAKEN);
            case PROPOSAL_TAKEN_BACK -> decide(event, ProposalState.TAKEN_BACK);
            case COMMENT_REQUESTED -> change(event, row(event).with(review.asked(event)));
            case COMMENT_ANSWERED -> change(event, row(event).with(review.answered(event)));
            case SUBMISSION_RECEIVED, SUBMISSION_DECIDED, ACCESS_REFUSED, EXHIBIT_DERIVED, EXHIBIT_VIEWED, EXHIBITS_HANDED_OVER, TIME_STAMPED, IDENTITY_SEEN, INVITED, PASSWORD_SET, SIGNED_IN, SIGNED_OUT, SIGN_IN_REFUSED, CAPTURED, LINK_CHECKED,
                WEBHOOK_ADDED, WEBHOOK_CHANGED, WEBHOOK_REMOVED, WEBHOOK_SECRET_ROTATED, WEBHOOK_REPLAYED, WEBHOOK_FAILING, WEBHOOK_GONE, BACKED_UP, IMPORT_APPROVED -> { }
        }
    }

    /**
     * The top of the chain of control above each source, itself where nobody controls it. The walk goes down from the
     * tops in a loop, so depth costs no stack; a source in a circle, which no top reaches, is left out.
     */
    Map<UUID, UUID> principals() {
        Map<Optional<UUID>, List<UUID>> below = sources.keySet().stream()
                .collect(groupingBy(id -> Optional.ofNullable(sources.get(id).facts().controlledBy())));
        var principals = new HashMap<UUID, UUID>();
        var reached = new ArrayDeque<>(below.getOrDefault(Optional.empty(), List.of()));
        reached.forEach(top -> principals.put(top, top));
        while (!reached.isEmpty()) {
            UUID controller = reached.poll();
            for (UUID controlled : below.getOrDefault(Optional.of(controller), List.of())) {
                principals.put(controlled, principals.get(controller));
                reached.add(controlled);
            }
        }
        return principals;
    }

    /** What happens to the items and reviews of a case. */
    private void material(Event event) {
        switch (event.type()) {
            case EVIDENCE_ATTACHED -> evidence.attach(event, Canonical.read(event, CaseEvents.Attached.class));
            case EVIDENCE_WITHDRAWN -> evidence.withdraw(event, Canonical.read(event, CaseEvents.Withdrawn.class).evidenceId());
            case EVIDENCE_MARKED, EVIDENCE_UNMARKED -> mark(event, Canonical.read(event, CaseEvents.Marked.class));
            case EVIDENCE_CLEARED -> clear(event, Canonical.read(event, CaseEvents.Cleared.class));
            case REVIEW_RECORDED -> reviews.record(event, Canonical.read(event, CaseEvents.Recorded.class));
            case REVIEW_REPLACED -> reviews.replace(event, Canonical.read(event, CaseEvents.ReviewReplaced.class));
            default -> reviews.remove(event, Canonical.read(event, CaseEvents.ReviewRemoved.class).reviewId());
        }
    }

    private void mark(Event event, CaseEvents.Marked marked) {
        review.approved(marked.seconded(), event);
        evidence.mark(marked.evidenceId(), marked.decisive());
    }

    private void clear(Event event, CaseEvents.Cleared cleared) {
        review.approved(cleared.seconded(), event);
        evidence.clear(cleared.evidence());
        reviews.clear(cleared.reviews());
    }

    private CaseRow row(Event event) {
        return cases.get(event.caseId());
    }

    private void change(Event event, CaseRow row) {
        cases.put(event.caseId(), row.at(event));
    }

    /** What {@code fold} keeps is no part of the row. */
    private void change(Event event, Consumer<Event> fold) {
        fold.accept(event);
        change(event, row(event));
    }

    private void open(Event event, CaseEvents.Opened opened) {
        cases.put(event.caseId(), new CaseRow(opened.number(), opened.externalId(), opened.file(), Status.ALLEGED, event.at(), Standing.HOLDS,
                Publication.NONE, ReplyState.NOT_ASKED, event.version(), event.at(), event.at(), null));
    }

    private void edit(Event event, CaseEvents.Edited edited) {
        review.approved(edited.seconded(), event);
        review.corrected(edited.correction(), event);
        if (edited.affirmed() != null) {
            evidence.reword(event.caseId(), edited.affirmed(), event.at());
        }
        change(event, row(event).with(edited.after()));
    }

    private void move(Event event, CaseEvents.Moved moved) {
        review.approved(moved.seconded(), event);
        review.corrected(moved.correction(), event);
        evidence.clear(moved.cleared() == null ? Set.of() : moved.cleared());
        CaseRow row = row(event);
        change(event, row.with(row.file().restated(moved.summary(), moved.rating())).with(moved.to(), moved.bases(), event.at()));
    }

    private void publish(Event event, CaseEvents.Published published) {
        review.approved(published.seconded(), event);
        Set<UUID> uncleared = published.uncleared() == null ? Set.of() : published.uncleared();
        evidence.publish(event.caseId(), uncleared);
        reviews.publish(event.caseId(), uncleared);
        CaseFile file = row(event).file().published(published.summary(), published.rating(), published.reviewOn(), published.article());
        change(event, row(event).with(file).with(new Publication(Visibility.PUBLIC, event.at(), null, null)));
    }

    private void tombstone(Event event, CaseEvents.PublicationWithdrawn withdrawn) {
        review.approved(withdrawn.seconded(), event);
        review.corrected(withdrawn.correction(), event);
        change(event, row(event).with(new Publication(Visibility.WITHDRAWN, row(event).publication().publishedAt(), event.at(), event.reason())));
    }

    private void decide(Event event, ProposalState to) {
        review.decided(to, event);
        change(event, row(event));
    }

    /** What it is called elsewhere is told when it is added, and stays. */
    private void source(Event event, SourceEvent told) {
        SourceRow before = sources.get(event.sourceId());
        String name = before == null ? told.externalId() : before.externalId();
        Optional<UUID> disclosure = before == null ? Optional.empty() : before.disclosureAuthor();
        Optional<ProposedEdit> pending = before == null || told.proposedBy() != null ? Optional.empty() : before.proposed();
        sources.put(event.sourceId(), new SourceRow(told.after(), name, event.version(), event.at(), disclosure, pending));
    }

    private void pending(Event event, Optional<ProposedEdit> edit) {
        sources.computeIfPresent(event.sourceId(), (id, row) -> row.changing(edit));
    }

    private void disclosure(Event event, Optional<UUID> author) {
        sources.computeIfPresent(event.sourceId(), (id, row) -> row.disclosing(author));
    }

    private void link(Event event, CaseEvents.Linked linked) {
        review.approved(linked.seconded(), event);
        links.add(new CaseLink.Key(event.caseId(), linked.relation(), linked.otherId()));
        review.restored(linked.dismissalId());
        change(event, row(event));
    }
}
