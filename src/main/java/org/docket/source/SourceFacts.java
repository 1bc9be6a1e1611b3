package org.docket.source;

import com.fasterxml.jackson.annotation.JsonAlias;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.docket.lifecycle.Reliability;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people write of a source, when they add and when they change it. */
@Schema(name = "SourceInput")
public record SourceFacts(
        @NotBlank @Size(max = 300) String name,
        @NotNull SourceKind kind,
        @NotNull Reliability reliability,
        @JsonAlias("controlledById") UUID controlledBy,
        Boolean protectedIdentity,
        @Size(max = 1000) String protectionReason) {

    public SourceFacts {
        protectedIdentity = protectedIdentity != null && protectedIdentity;
    }

    public static SourceFacts of(Source source) {
        return new SourceFacts(source.name, source.kind, source.reliability, source.controlledBy,
                source.protectedIdentity, source.protectionReason);
    }
}
