package org.docket.source;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.docket.rules.Principal;
import org.docket.rules.Reliability;
import org.hibernate.annotations.BatchSize;

/** A party that says or shows something. Its principal, the top of the chain of control, is kept beside it. */
@Entity
@Table(name = "sources")
@BatchSize(size = 200)
public class Source {

    @Id
    UUID id;

    /** What everybody reads: of a protected source no more than its kind. */
    String name;
    String nameKey;

    /** Who a protected source is; null for every other. */
    String realName;

    /** Keeps the digest that the log holds of {@link #realName} from being guessed. Kept when the protection ends: it says that there was one. */
    String nameSalt;

    @Enumerated(EnumType.STRING)
    SourceKind kind;

    @Enumerated(EnumType.STRING)
    Reliability reliability;

    @Column(name = "controlled_by")
    UUID controlledBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "principal_id")
    Source principal;

    boolean protectedIdentity;
    String protectionReason;

    UUID disclosureAuthorId;
    String disclosureAuthor;
    UUID disclosureResponsibleId;

    /** When it was proposed to take the protection away; null where no proposal waits. */
    Instant disclosureProposedAt;

    /** The change that waits for a second person; null where none does. */
    @Embedded
    PendingChange pendingChange;

    /** Its name where it was brought from; null where it has none. */
    String externalId;

    long version;
    Instant createdAt;
    Instant updatedAt;

    protected Source() {}

    Source(UUID id, Instant at) {
        this.id = id;
        this.createdAt = at;
        this.principal = this;
    }

    /** @param salt for the digest of a name that is protected from now on */
    void write(SourceFacts facts, String salt, Instant at) {
        boolean hidden = facts.protectedIdentity();
        name = facts.publicName();
        nameKey = name.toLowerCase(Locale.ROOT);
        realName = hidden ? facts.name() : null;
        nameSalt = hidden ? Objects.requireNonNullElse(nameSalt, salt) : nameSalt;
        kind = facts.kind();
        reliability = facts.reliability();
        controlledBy = facts.controlledBy();
        protectedIdentity = facts.protectedIdentity();
        protectionReason = facts.protectionReason();
        version++;
        updatedAt = at;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Its name where it was brought from; empty where it has none. */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    /** Whether a proposal to take its protection away waits for a second person. */
    public boolean isDisclosureProposed() {
        return disclosureProposedAt != null;
    }

    /** Who proposed to take its protection away; empty where nobody did. */
    public Optional<UUID> disclosureAuthor() {
        return Optional.ofNullable(disclosureAuthorId);
    }

    /** The change that waits for a second person; empty where none does. */
    public Optional<ProposedEdit> proposedEdit() {
        return Optional.ofNullable(pendingChange).map(pending -> new ProposedEdit(pending.authorId, pending.edit()));
    }

    void forgetDisclosure() {
        disclosureAuthorId = null;
        disclosureAuthor = null;
        disclosureResponsibleId = null;
        disclosureProposedAt = null;
    }

    /** Whether its identity is protected, or once was. */
    boolean wasProtected() {
        return protectedIdentity || nameSalt != null;
    }

    /** Who it is, whoever may know. */
    String identity() {
        return realName == null ? name : realName;
    }

    public Reliability reliability() {
        return reliability;
    }

    public long version() {
        return version;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** The source that directly controls this one. */
    public Optional<UUID> controller() {
        return Optional.ofNullable(controlledBy);
    }

    public Source principal() {
        return principal;
    }

    /** The principal as the rules see it. */
    public Principal judged() {
        return new Principal(principal.id, principal.name);
    }
}
