package org.docket.casework;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.platform.PartialDate;
import org.docket.rules.Basis;
import org.docket.rules.CaseState;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.source.Source;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Generated;

/** The record of verifying one claim. Only {@link CaseFileWriter} and {@link RejudgingFollower} write it, under a lock on its row. */
@Entity(name = "CaseRecord")
@Table(name = "cases")
public class Case {

    @Id
    UUID id;

    @Generated
    @Column(insertable = false, updatable = false)
    Long number;

    @Enumerated(EnumType.STRING)
    Status status;

    Instant statusSince;

    @Enumerated(EnumType.STRING)
    Standing standing;

    @Enumerated(EnumType.STRING)
    Visibility visibility;

    String claimText;
    String claimLanguage;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "claimant_id")
    Source claimant;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "respondent_id")
    Source respondent;

    /** All of them; the first is {@link #respondent}, too. Filters look at all of them. */
    @ManyToMany(fetch = FetchType.LAZY)
    @JoinTable(name = "case_respondents", joinColumns = @JoinColumn(name = "case_id"), inverseJoinColumns = @JoinColumn(name = "source_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 200)
    List<Source> respondents = new ArrayList<>();

    @AttributeOverride(name = "firstDay", column = @Column(name = "made_on"))
    @AttributeOverride(name = "precision", column = @Column(name = "made_on_precision"))
    PartialDate madeOn;

    /** One address a line: an address holds no line end. */
    String appearances;

    @ElementCollection
    @CollectionTable(name = "case_topics", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "topic")
    @BatchSize(size = 200)
    Set<String> topics = new TreeSet<>();

    UUID assigneeId;
    String note;
    String summary;
    String rating;
    LocalDate reviewOn;
    /** The newsroom's article, as the log has it; null where there is none. */
    String article;
    Instant publishedAt;
    Instant withdrawnAt;
    String withdrawalReason;

    @Enumerated(EnumType.STRING)
    ReplyState reply;

    /** Those that its last move established, separated by commas; null where it was made before bases were recorded. */
    String bases;

    /** Its name where it was brought from; null where it has none. */
    String externalId;

    /** By which another case of the same claim is found: {@link ClaimKey}. */
    UUID claimKey;

    /** What the record said that it was brought in by, apart from its lists; null where nobody brought it. */
    UUID imported;

    long version;
    Instant openedAt;
    Instant updatedAt;

    protected Case() {}

    Case(UUID id, Instant at) {
        this.id = id;
        status = Status.ALLEGED;
        statusSince = at;
        standing = Standing.HOLDS;
        visibility = Visibility.PRIVATE;
        reply = ReplyState.NOT_ASKED;
        openedAt = at;
        touch(at);
    }

    void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    void write(CaseFile file, Source claimant, List<Source> respondents) {
        claimText = file.claim().text();
        claimKey = ClaimKey.of(file.claim());
        claimLanguage = file.claim().language();
        this.claimant = claimant;
        this.respondent = respondents.isEmpty() ? null : respondents.getFirst();
        if (!this.respondents.equals(respondents)) {
            this.respondents.clear();
            this.respondents.addAll(respondents);
        }
        madeOn = file.claim().madeOn();
        appearances = String.join("\n", file.claim().appearances());
        if (!topics.equals(file.topics())) {
            topics.clear();
            topics.addAll(file.topics());
        }
        assigneeId = file.assigneeId();
        note = file.note();
        summary = file.summary();
        rating = file.rating();
        reviewOn = file.reviewOn();
        article = Article.text(file.article());
    }

    /** @param summary null where it stays, as of the rating */
    void restate(String summary, String rating) {
        this.summary = summary == null ? this.summary : summary;
        this.rating = rating == null ? this.rating : rating;
    }

    /** Makes the case public; one that was withdrawn is public again. */
    void publish(DecisionRequest.ToPublish wish, Instant at) {
        visibility = Visibility.PUBLIC;
        summary = wish.summary();
        rating = wish.rating();
        reviewOn = wish.reviewOn();
        article = Article.text(wish.article());
        publishedAt = at;
        withdrawnAt = null;
        withdrawalReason = null;
    }

    /** Leaves a tombstone with the reason. */
    void withdraw(String reason, Instant at) {
        visibility = Visibility.WITHDRAWN;
        withdrawnAt = at;
        withdrawalReason = reason;
    }

    void move(CaseState to, Instant at) {
        status = to.status();
        statusSince = at;
        bases = to.established().map(established -> established.stream().sorted().map(Basis::name).collect(Collectors.joining(","))).orElse(null);
    }

    /** Null where nobody recorded them. */
    SortedSet<Basis> bases() {
        return bases(bases);
    }

    static SortedSet<Basis> bases(String names) {
        if (names == null) {
            return null;
        }
        return Stream.of(names.split(",")).filter(name -> !name.isEmpty()).map(Basis::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    CaseState state() {
        return new CaseState(status, Optional.ofNullable(bases()));
    }

    static List<String> appearances(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    CaseFile file() {
        var claim = new ClaimInput(claimText, claimLanguage, idOf(claimant), idOf(respondent), respondents.stream().map(Source::id).toList(), madeOn,
                appearances(appearances));
        return new CaseFile(claim, new TreeSet<>(topics), assigneeId, note, summary, rating, reviewOn, Article.stored(article));
    }

    StoredCase onFile() {
        return new StoredCase(id, number, file(), Party.of(claimant), respondents.stream().map(Party::of).flatMap(Optional::stream).toList(), state(), statusSince, standing, publication(),
                reply, version, openedAt, updatedAt);
    }

    Publication publication() {
        return new Publication(visibility, publishedAt, withdrawnAt, withdrawalReason);
    }

    private static UUID idOf(Source source) {
        return source == null ? null : source.id();
    }
}
