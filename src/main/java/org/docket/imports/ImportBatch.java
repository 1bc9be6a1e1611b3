package org.docket.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.docket.casework.DecisionRequest;
import org.docket.casework.EvidenceInput;
import org.docket.casework.ExternalDecider;
import org.docket.casework.ImportBatchWriter;
import org.docket.casework.IncomingClaim;
import org.docket.casework.Proposer;
import org.docket.casework.ReviewInput;
import org.docket.imports.LineRecord.CaseLine;
import org.docket.imports.LineRecord.EvidenceLine;
import org.docket.source.SourceRef;
import org.docket.verdict.Publisher;

/** Takes a few records in, in one transaction with the place that the import has come to. */
@ApplicationScoped
class ImportBatch {

    private final ImportBatchWriter importBatchWriter;
    private final ImportRows rows;
    private final TransactionManager transactions;
    private final Publisher publisher;
    private final ImportedRatingReader ratings;

    ImportBatch(ImportBatchWriter importBatchWriter, ImportRows rows, TransactionManager transactions, Publisher publisher, ImportedRatingReader ratings) {
        this.importBatchWriter = importBatchWriter;
        this.rows = rows;
        this.transactions = transactions;
        this.publisher = publisher;
        this.ratings = ratings;
    }

    /**
     * Writes what the entries hold, and that the import is past them. All or nothing.
     *
     * @param entries in the order of the body; one that takes judgement comes alone
     * @return what it came to; false where the import is no longer this worker's
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(ImportRun.Task task, List<ImportEntry> entries, SourceNames names) throws Exception {
        Import row = rows.held(task);
        if (row == null) {
            return false;
        }
        List<ImportEntry> settled = new ArrayList<>();
        ImportTally tally = written(entries, names, settled, row);
        if (row.dryRun) {
            transactions.setRollbackOnly();
            task.noted(settled, tally);
            return true;
        }
        rows.reach(row, settled, tally);
        return true;
    }

    /** Notes what a trial came to, or that a record is refused that could not be written. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean note(ImportRun.Task task, List<ImportEntry> settled, ImportTally tally) throws Exception {
        Import row = rows.held(task);
        if (row != null) {
            rows.reach(row, settled, tally);
        }
        return row != null;
    }

    private ImportTally written(List<ImportEntry> entries, SourceNames names, List<ImportEntry> settled, Import row) throws Exception {
        Proposer by = row.by();
        var tally = new ImportTally();
        var arrivals = new ArrayList<IncomingClaim>();
        names.look(entries.stream().filter(entry -> entry.draft() != null).map(ImportEntry::draft).toList());
        for (ImportEntry entry : entries) {
            try {
                settle(entry, names, arrivals, tally, row);
                settled.add(entry);
            } catch (HttpProblem problem) {
                if (transactions.getStatus() == Status.STATUS_MARKED_ROLLBACK) {
                    throw problem;
                }
                settled.add(ImportEntry.refused(entry.place(), entry.bytes(), entry.line(), entry.kind(), ImportRefusals.errors(problem)));
            }
        }
        settled.stream().filter(entry -> !entry.errors().isEmpty()).forEach(entry -> tally.add(entry.kind(), 1));
        settled.forEach(entry -> tally.addAll(entry.mended()));
        List<IncomingClaim.Taken> taken = importBatchWriter.take(arrivals, by);
        for (int i = 0; i < taken.size(); i++) {
            count(arrivals.get(i), taken.get(i), tally);
        }
        return tally;
    }

    private void settle(ImportEntry entry, SourceNames names, List<IncomingClaim> arrivals, ImportTally tally, Import row) {
        switch (entry.draft()) {
            case null -> { }
            case ImportDraft.OfSource source -> tally.add(names.take(source.line()) ? ImportCount.SOURCES_MADE : ImportCount.SOURCES_UNCHANGED, 1);
            case ImportDraft.OfLink link -> tally.add(importBatchWriter.link(link.line().of(), link.line().relation(), link.line().other(), row.by(), row.createdAt)
                    ? ImportCount.LINKS_MADE : ImportCount.LINKS_UNCHANGED, 1);
            case ImportDraft.OfCase file -> {
                IncomingClaim incoming = incoming(file, names);
                for (int own = incoming.allReviews().size(); own < file.line().allReviews().size(); own++) {
                    tally.add(ImportRepair.OWN_VERDICT);
                }
                var publication = file.line().publication();
                if (ratings.isKeptAsText(file.line().rating()) || (publication != null && ratings.isKeptAsText(publication.rating()))) {
                    tally.add(ImportRepair.RATING_WITHOUT_TERM);
                }
                arrivals.add(incoming);
            }
        }
    }

    private static void count(IncomingClaim incoming, IncomingClaim.Taken taken, ImportTally tally) {
        tally.add(switch (taken.fate()) {
            case MADE -> ImportCount.CLAIMS_MADE;
            case JOINED -> ImportCount.CLAIMS_JOINED;
            case UNCHANGED -> ImportCount.CLAIMS_UNCHANGED;
        }, 1);
        tally.add(ImportCount.EVIDENCE_MADE, taken.evidence());
        tally.add(ImportCount.REVIEWS_MADE, taken.reviews());
        tally.add(ImportCount.REVIEWS_REPLACED, taken.replaced());
        tally.add(ImportCount.REVIEWS_UNCHANGED, incoming.allReviews().size() - taken.reviews() - taken.replaced());
        tally.add(ImportCount.REVIEWS_UNMAPPED, incoming.allReviews().stream().filter(review -> review.stance() == null).count());
        if (taken.severalPublishers()) {
            tally.add(ImportRepair.SEVERAL_PUBLISHERS);
        }
    }

    private IncomingClaim incoming(ImportDraft.OfCase draft, SourceNames names) {
        CaseLine line = draft.line();
        var claimant = line.claim().claimant();
        SourceRef claims = names.optional("/claim/claimant", claimant);
        List<UUID> respondents = line.claim().parties().entrySet().stream().map(party -> names.required(party.getKey(), party.getValue()).id()).toList();
        var file = draft.file().with(claims == null ? null : claims.id(), respondents);
        var items = new ArrayList<IncomingClaim.Item>();
        for (int i = 0; i < line.evidence().size(); i++) {
            items.add(item(line.evidence().get(i), "/evidence/" + i, names));
        }
        boolean joins = line.externalId() == null && !line.allReviews().isEmpty();
        return new IncomingClaim(line.externalId(), draft.content(), file, claimant == null ? null : claimant.name(), claims == null ? null : claims.name(), joins, items, ofOthers(line.reviews()), ofOthers(line.unclearedReviews()),
                line.links().stream().map(link -> new IncomingClaim.Link(link.relation(), link.other())).toList(),
                line.moves().stream().map(move -> new IncomingClaim.Step(new DecisionRequest.ToMove(move.move(), move.reason()), new ExternalDecider(move.by(), move.approvedBy()))).toList(),
                release(line.publication()));
    }

    private List<ReviewInput> ofOthers(List<ReviewInput> reviews) {
        return reviews.stream().filter(review -> !isOwn(review)).toList();
    }

    /** Whether it is at an address of this desk or published under its site, and so a verdict of ours that comes back. */
    private boolean isOwn(ReviewInput review) {
        return (review.url() != null && review.url().startsWith(publisher.url() + '/'))
                || Objects.equals(review.publisher().site(), ForeignClaimReview.site(publisher.url()));
    }

    private static IncomingClaim.Item item(EvidenceLine item, String pointer, SourceNames names) {
        var withdrawal = item.withdrawal() == null ? null : new IncomingClaim.Withdrawal(item.withdrawal().reason(),
                item.withdrawal().by() == null ? null : new ExternalDecider(item.withdrawal().by(), null), zero(item.withdrawal().after()));
        SourceRef speaker = names.optional(pointer + "/speaker", item.speaker());
        EvidenceInput input = CaseDraftMapper.input(item, names.required(pointer + "/source", item.source()).id(), speaker == null ? null : speaker.id());
        return new IncomingClaim.Item(item.externalId(), input,
                item.derivedFrom() == null ? List.of() : item.derivedFrom(), item.supersedes() == null ? List.of() : item.supersedes(), zero(item.after()),
                withdrawal, item.state());
    }

    private IncomingClaim.Release release(LineRecord.PublicationLine told) {
        if (told == null) {
            return null;
        }
        var back = told.withdrawal() == null ? null : new IncomingClaim.TakenBack(new DecisionRequest.ToWithdraw(told.withdrawal().reason()),
                new ExternalDecider(told.withdrawal().by(), told.withdrawal().approvedBy()));
        return new IncomingClaim.Release(new DecisionRequest.ToPublish(told.summary(), ratings.stored(told.rating(), told.ratingText()), told.reviewOn(), told.article()), new ExternalDecider(told.by(), told.approvedBy()), back);
    }

    private static int zero(Integer number) {
        return number == null ? 0 : number;
    }
}
