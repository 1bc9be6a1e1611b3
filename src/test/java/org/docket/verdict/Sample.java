package org.docket.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.casework.Article;
import org.docket.casework.CaseView.ClaimView;
import org.docket.casework.CaseView.PartyView;
import org.docket.casework.CaseView.ReplyView;
import org.docket.casework.CaseView.SideView;
import org.docket.casework.CorrectionType;
import org.docket.casework.CorrectionView;
import org.docket.casework.EvidenceDetails;
import org.docket.casework.FieldChange;
import org.docket.casework.PublicCase.PublicEvidence;
import org.docket.casework.PublicCase.Published;
import org.docket.casework.PublicStory.Chapter;
import org.docket.casework.ReplyState;
import org.docket.platform.PartialDate;
import org.docket.rating.RatingVocabulary;
import org.docket.rules.Basis;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Stance;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.source.SourceKind;
import org.docket.source.SourceRef;

/** A published verdict with everything in it, of which a test says what matters to it. */
final class Sample {

    static final UUID ID = UUID.fromString("01a20d94-9dd8-7423-93d5-3629db2a1585");
    static final String SELF = "https://check.example/v1/verdicts/" + ID;
    static final String PAGE = "https://check.example/verdicts/12/north-korea-is-secretly-supplying-russia-with-artillery";
    static final Instant PUBLISHED_AT = Instant.parse("2026-03-01T10:00:00Z");
    static final Instant CORRECTED_AT = Instant.parse("2026-03-02T11:30:00.123456Z");

    /** What an attacker would write: it ends scripts, tags, strings and lines, and turns the direction of reading. */
    static final String HOSTILE = "\"'</script><script>alert(1)</script><!-- ]]> &amp; \\u003c \\ \u202e\u200f עברית \ud83d\ude00 \n\t{{x}}";

    private static final RatingVocabulary RATINGS = RatingVocabulary.builtIn();

    Status status = Status.DISPUTED;
    Set<Basis> basis = Set.of();
    Standing standing = Standing.HOLDS;
    String text = "North Korea is secretly supplying Russia with artillery shells.";
    String language = "en";
    SourceKind claimantKind = SourceKind.GOVERNMENT;
    String claimant = "White House National Security Council";
    String summary = "Two sides, and neither outweighs the other.";
    String rating;
    String note = "We had the wrong month.";
    List<FieldChange> changes = List.of(new FieldChange("summary", "It was May.", "It was June."));
    LocalDate examinedOn;
    Article article;
    PartialDate madeOn = PartialDate.of("2022-11-02");
    List<String> appearances = List.of("https://news.example/first", "https://news.example/again?a=1&b=2");
    SortedSet<String> topics = new TreeSet<>(List.of("arms", "war & peace"));
    List<PublicEvidence> evidence = new ArrayList<>(List.of(item("KCNA", "No plan to do so.", false)));

    static Sample of(Status status, Basis... basis) {
        var sample = new Sample();
        sample.status = status;
        sample.basis = Set.of(basis);
        return sample;
    }

    static Sample lost(Status status, Basis... basis) {
        Sample sample = of(status, basis);
        sample.standing = Standing.LOST;
        return sample;
    }

    /** The same text wherever somebody can write one. */
    static Sample saying(String text) {
        var sample = new Sample();
        sample.text = text;
        sample.claimant = text;
        sample.summary = text;
        sample.rating = text;
        sample.note = text;
        sample.article = new Article("https://paper.example/article", text, List.of(text));
        sample.topics = new TreeSet<>(List.of(text));
        sample.evidence = List.of(item(text, text, true));
        return sample;
    }

    static PublicEvidence item(String source, String quote, boolean counted) {
        return new PublicEvidence(ID, EvidenceKind.STATEMENT, Stance.REFUTES, source, new SourceRef(ID, source), quote, null, "https://news.example/kcna",
                PartialDate.of("2022-11-08"), counted, Set.of(), false, null, EvidenceDetails.NONE, null, List.of());
    }

    Published published() {
        var party = claimant == null ? null : new PartyView(ID, claimant, new SourceRef(ID, "United States government"));
        var claim = new ClaimView(text, language, ID, party, null, null, List.of(), List.of(), madeOn, appearances);
        var told = new CorrectionView(ID, ID, 12, text, CorrectionType.CORRECTION, note, List.of("summary"), CORRECTED_AT, changes);
        return new Published(ID, 12, claim, claimant == null ? null : claimantKind, topics, status, basis, PUBLISHED_AT, standing,
                summary, RATINGS.shown(rating, status, basis, standing), null, article,
                new SideView(List.of("United States government"), 1, 1), new SideView(List.of(), 0, 0), null,
                new ReplyView(ReplyState.NOT_ASKED, null), null, List.of(told), List.of(), evidence, List.of(), PUBLISHED_AT, examinedOn, null);
    }

    Chapter chapter(long position, Instant at) {
        return new Chapter(position, at, published());
    }
}
