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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.lifecycle.Standing;
import org.docket.lifecycle.Status;
import org.docket.platform.PartialDate;
import org.docket.source.Source;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Generated;

/** The record of verifying one claim. Only {@link Casework} and {@link Rejudge} write it, under a lock on its row. */
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
    Instant publishedAt;
    Instant withdrawnAt;
    String withdrawalReason;

    @Enumerated(EnumType.STRING)
    ReplyState reply;

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

    void write(CaseFile file, Source claimant, Source respondent) {
        claimText = file.claim().text();
        claimKey = ClaimKey.of(file.claim());
        claimLanguage = file.claim().language();
        this.claimant = claimant;
        this.respondent = respondent;
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
    }

    /** Makes the case public; one that was withdrawn is public again. */
    void publish(Wish.ToPublish wish, Instant at) {
        visibility = Visibility.PUBLIC;
        summary = wish.summary();
        rating = wish.rating();
        reviewOn = wish.reviewOn();
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

    void move(Status to, Instant at) {
        status = to;
        statusSince = at;
    }

    static List<String> appearances(String lines) {
        return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
    }

    CaseFile file() {
        var claim = new ClaimInput(claimText, claimLanguage, idOf(claimant), idOf(respondent), madeOn, appearances(appearances));
        return new CaseFile(claim, new TreeSet<>(topics), assigneeId, note, summary, rating, reviewOn);
    }

    CaseOnFile onFile() {
        return new CaseOnFile(id, number, file(), Party.of(claimant), Party.of(respondent), status, statusSince, standing, publication(),
                reply, version, openedAt, updatedAt);
    }

    Publication publication() {
        return new Publication(visibility, publishedAt, withdrawnAt, withdrawalReason);
    }

    private static UUID idOf(Source source) {
        return source == null ? null : source.id();
    }
}
