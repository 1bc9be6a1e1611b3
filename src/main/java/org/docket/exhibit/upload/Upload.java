package org.docket.exhibit.upload;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.docket.exhibit.store.FileOrigin;
import org.docket.exhibit.store.Sha256;

/** A file that comes in parts, over as many requests as it takes. Only {@link Uploads} writes it. */
@Entity
@Table(name = "uploads")
class Upload {

    @Id
    UUID id;

    UUID caseId;
    UUID evidenceId;
    long length;
    long received;
    String name;
    String digest;
    UUID personId;
    String broughtFrom;
    String broughtWith;
    Instant expiresAt;
    String sha256;

    /** Whether it is a file only together with others. */
    boolean part;

    protected Upload() {}

    Upload(UUID id, UploadTarget uploadTarget, TusProtocol.Creation creation, Instant expiresAt) {
        this.id = id;
        caseId = uploadTarget.caseId();
        evidenceId = uploadTarget.evidenceId();
        length = creation.length();
        name = creation.name().text();
        digest = creation.digest() == null ? null : creation.digest().hex();
        part = creation.part();
        personId = uploadTarget.by().id();
        broughtFrom = uploadTarget.origin().from();
        broughtWith = uploadTarget.origin().with();
        this.expiresAt = expiresAt;
    }

    /** As it is told outside of a transaction. */
    Known known() {
        return new Known(id, caseId, evidenceId, length, received, name, digest == null ? null : new Sha256(digest),
                new FileOrigin(broughtFrom, broughtWith), expiresAt, sha256 != null, part);
    }

    /** An upload as it is known; {@code digest} is null where none was announced. */
    record Known(UUID id, UUID caseId, UUID evidenceId, long length, long received, String name, Sha256 digest, FileOrigin origin, Instant expiresAt,
            boolean finished, boolean part) {}
}
