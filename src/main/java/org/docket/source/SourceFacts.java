package org.docket.source;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.quarkus.runtime.util.HashUtil;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.docket.rules.Reliability;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What people write of a source, when they add and when they change it.
 *
 * @param reliability F where nobody graded it
 */
@Schema(name = "SourceInput")
public record SourceFacts(
        @NotBlank @Size(max = 300) String name,
        @NotNull SourceKind kind,
        Reliability reliability,
        @JsonAlias("controlledById") UUID controlledBy,
        Boolean protectedIdentity,
        @Size(max = 1000) String protectionReason) {

    public SourceFacts {
        reliability = reliability == null ? Reliability.F : reliability;
        protectedIdentity = protectedIdentity != null && protectedIdentity;
    }

    /** What everybody reads: of a protected source no more than its kind. */
    String publicName() {
        return protectedIdentity ? nameOfKind(kind.name()) : name;
    }

    /** What stands in the place of a protected name. */
    static String nameOfKind(String kind) {
        return "Protected source (" + kind + ")";
    }

    /** The same under another name. */
    SourceFacts named(String other) {
        return new SourceFacts(other, kind, reliability, controlledBy, protectedIdentity, protectionReason);
    }

    /** The same, but everybody may read the name. */
    SourceFacts unprotected(String reason) {
        return new SourceFacts(name, kind, reliability, controlledBy, false, reason);
    }

    /** As the log keeps them: of a protected name a digest, by the salt that the row holds. */
    public static SourceFacts logged(Source source) {
        return of(source).logged(source.nameSalt);
    }

    /** @param salt null for a name that was protected before there were salts, which the log holds as it is */
    SourceFacts logged(String salt) {
        return !protectedIdentity || salt == null ? this
                : new SourceFacts("sha256:" + HashUtil.sha256(salt + name), kind, reliability, controlledBy, true, protectionReason);
    }

    public static SourceFacts of(Source source) {
        return new SourceFacts(source.identity(), source.kind, source.reliability, source.controlledBy,
                source.protectedIdentity, source.protectionReason);
    }
}
