package org.docket.exhibit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.docket.casework.CaseItem;
import org.docket.log.Author;

/** A content as it belongs to an item. Only {@link Exhibits} writes it; it is never removed, and changed by its clearance alone. */
@Entity
@Table(name = "exhibits")
public class Exhibit {

    /** Cameras, editors and offices write into these who made them, where and when. */
    private static final Pattern CAN_SAY_MORE = Pattern.compile("(?:image|audio|video)/.*|application/(?:pdf|zip|vnd\\..*)");

    @Id
    public UUID id;

    public UUID caseId;
    public UUID evidenceId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sha256")
    public Content content;

    public String name;
    public String mediaType;

    @Enumerated(EnumType.STRING)
    public ExhibitRole role;

    UUID derivedFrom;
    String broughtFrom;
    String broughtWith;
    Instant addedAt;
    String addedBy;
    /** Null for a file of an earlier version, and for one that the program itself added. */
    UUID addedById;
    Instant clearedAt;
    String clearedBy;
    String clearanceReason;

    protected Exhibit() {}

    Exhibit(UUID id, CaseItem item, Content content, Description description, Author by, Instant at) {
        this.id = id;
        caseId = item.caseId();
        evidenceId = item.id();
        this.content = content;
        name = description.name().text();
        mediaType = description.mediaType();
        role = description.role();
        derivedFrom = description.derivedFrom();
        broughtFrom = description.origin().from();
        broughtWith = description.origin().with();
        addedAt = at;
        addedBy = by.name();
        addedById = by.id();
    }

    /** Whether what the public may have is the file itself, once it is cleared: it can say no more than it shows. */
    boolean isPlain() {
        return !CAN_SAY_MORE.matcher(mediaType).matches();
    }

    boolean isPicture() {
        return role == ExhibitRole.ORIGINAL && mediaType.startsWith("image/");
    }

    boolean isCleared() {
        return clearedAt != null;
    }

    void clear(String reason, Author by, Instant at) {
        clearanceReason = reason;
        clearedBy = by.name();
        clearedAt = at;
    }
}
