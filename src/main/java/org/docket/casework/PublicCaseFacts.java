package org.docket.casework;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.casework.PublicCase.PublicEvidence;
import org.docket.rating.CaseRating;
import org.docket.rating.RatingVocabulary;
import org.docket.rules.Basis;
import org.docket.rules.ClaimParties;
import org.docket.rules.Dossier;
import org.docket.rules.Item;
import org.docket.rules.Judgement;
import org.docket.rules.Move;
import org.docket.source.SourceRef;
import org.docket.source.SourceTimeline;
import org.docket.source.SourceTimeline.Known;

/** A case that is public, judged at one position and shown without what is the desk's own business. */
final class PublicCaseFacts {

    private static final int MOST_EVIDENCE = 50;
    private static final int MOST_REVIEWS = 100;

    private final UUID id;
    private final Replay.CaseRow row;
    private final ReviewFold review;
    private final SourceTimeline sources;
    private final long position;

    /** In the order of ids, as the desk judges them. */
    private final Map<UUID, EvidenceRow> evidence;
    private final SequencedSet<UUID> shownItems;
    private final Optional<Known> claimant;
    private final List<Known> respondents;
    /** All that is on file. */
    private final Dossier onFile;
    /** The part of it that readers see. */
    private final Dossier dossier;
    private final RatingVocabulary ratings;
    private final List<ReviewInput> reviews;

    PublicCaseFacts(UUID id, Replay replay, SourceTimeline sources, long position, PublicRules rules) {
        this.id = id;
        ratings = rules.ratings();
        row = replay.cases.get(id);
        review = replay.review;
        this.sources = sources;
        this.position = position;
        evidence = new TreeMap<>(replay.evidence.rows);
        shownItems = shownItems();
        reviews = replay.reviews.rows.values().stream().filter(ReviewRow::isShown).map(ReviewRow::review).limit(MOST_REVIEWS).toList();
        claimant = known(row.file().claim().claimantId());
        respondents = row.file().claim().respondentIds().stream().map(this::known).flatMap(Optional::stream).toList();
        Map<UUID, Set<UUID>> pictures = replay.pictures.earlierItems();
        onFile = Dossier.of(new ClaimParties(claimant.map(Known::principal), respondents.stream().map(Known::principal).collect(Collectors.toSet())),
                evidence.entrySet().stream().map(entry -> item(entry.getKey(), entry.getValue(), pictures.getOrDefault(entry.getKey(), Set.of()))).toList(), rules.thresholds());
        dossier = onFile.forReaders();
    }

    PublicCase.Published shown(List<CaseView.LinkView> links, List<CorrectionView> corrections, PublicDates dates) {
        Judgement judgement = Judgement.of(row.state(), onFile);
        CaseFile file = row.file();
        return new PublicCase.Published(id, row.number(), claim(), claimant.map(Known::kind).orElse(null), file.topics(), row.status(), sorted(judgement.basis()), row.statusSince(),
                judgement.standing(), file.summary(), rating(judgement), file.reviewOn(), file.article(), CaseViews.side(dossier.support()),
                CaseViews.side(dossier.refutation()), denial(), CaseViews.reply(row.status(), !respondents.isEmpty(), row.reply()), asked(),
                corrections, links, shownEvidence(), reviews, row.publication().publishedAt(), dates.examinedOn(),
                dates.isSummaryBefore(row.statusSince()) ? true : null);
    }

    /** The bases that the case would have after a move. */
    Set<Basis> basesAfter(Move move) {
        return move.after(row.state(), onFile).established().orElse(Set.of());
    }

    private CaseRating rating(Judgement judgement) {
        return ratings.shown(row.file().rating(), judgement.status(), judgement.basis(), judgement.standing());
    }

    private CaseView.ClaimView claim() {
        ClaimInput claim = row.file().claim();
        return new CaseView.ClaimView(claim.text(), claim.language(), claim.claimantId(), party(claimant), claim.respondentId(),
                party(respondents.stream().findFirst()), claim.respondentIds(), respondents.stream().map(PublicCaseFacts::party).toList(), claim.madeOn(),
                claim.appearances());
    }

    private static CaseView.PartyView party(Optional<Known> found) {
        return found.map(PublicCaseFacts::party).orElse(null);
    }

    private static CaseView.PartyView party(Known party) {
        return new CaseView.PartyView(party.id(), party.name(), party.hidden() ? new SourceRef(party.id(), party.name())
                : new SourceRef(party.principal().id(), party.principal().name()));
    }

    private List<PublicEvidence> shownEvidence() {
        return shownItems.stream().map(item -> shown(item, evidence.get(item).item())).toList();
    }

    private PublicCase.Denial denial() {
        return dossier.denials().isEmpty() ? null : PublicCase.Denial.of(shown(dossier.denials().getLast(),
                evidence.get(dossier.denials().getLast()).item()));
    }

    private CommentRequestView asked() {
        return review.comments.entrySet().stream()
                .max(Map.Entry.comparingByKey())
                .map(last -> last.getValue().view(last.getKey()))
                .orElse(null);
    }

    private PublicEvidence shown(UUID item, EvidenceInput input) {
        Known source = sources.at(input.sourceId(), position);
        SourceRef principal = source.hidden() ? null : new SourceRef(source.principal().id(), source.principal().name());
        var roots = new TreeSet<>(input.derivedFrom());
        boolean more = roots.retainAll(shownItems);
        return new PublicEvidence(item, input.kind(), input.stance(), source.name(), principal, input.quote(), input.summary(), input.url(),
                input.publishedOn(), dossier.counted(item), roots, more, input.decisive() == null ? null : input.decisive().reason(),
                input.details(), speaker(input), dossier.samePicture(item).stream().filter(shownItems::contains).toList());
    }

    /** By the name that everybody reads, as of the source; null where the source said it. */
    private String speaker(EvidenceInput input) {
        return input.speakerId() == null ? null : sources.at(input.speakerId(), position).name();
    }

    private SequencedSet<UUID> shownItems() {
        return evidence.entrySet().stream()
                .filter(entry -> entry.getValue().isShown())
                .limit(MOST_EVIDENCE)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Item item(UUID item, EvidenceRow stored, Set<UUID> sameAs) {
        EvidenceInput input = stored.item();
        Known source = sources.at(input.sourceId(), position);
        return new Item(item, input.kind(), input.stance(), source.principal(), source.reliability(), input.judgedCredibility(),
                stored.state(), input.decisive() != null, input.derivedFrom(),
                new StoredPicture(sameAs, input.publishedOn(), input.shownAt()).facts());
    }

    private Optional<Known> known(UUID source) {
        return Optional.ofNullable(source).map(found -> sources.at(found, position));
    }

    /** In one order, so that the same verdict is the same bytes. */
    private static Set<Basis> sorted(Set<Basis> basis) {
        var sorted = EnumSet.noneOf(Basis.class);
        sorted.addAll(basis);
        return sorted;
    }
}
