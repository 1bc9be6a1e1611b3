package org.docket.exports;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.platform.Texts;
import org.docket.rules.Status;
import org.docket.verdict.VerdictCopies.Wanted;

/** What is to be exported, and in which form. */
public class ExportFilter {

    @QueryParam("of")
    ExportScope of;

    @QueryParam("format")
    ExportFormat format;

    @QueryParam("status")
    Status status;

    @QueryParam("topic")
    @Size(max = 80)
    String topic;

    @QueryParam("updatedSince")
    Instant updatedSince;

    @QueryParam("identities")
    Boolean identities;

    /** What everybody may have, unless more is asked for. */
    ExportScope scope() {
        return of == null ? ExportScope.PUBLIC : of;
    }

    /** The one that is named, else the one that {@code Accept} likes best; 406 for none. */
    ExportFormat format(HttpHeaders headers) {
        return format != null ? format
                : ExportFormat.of(headers.getAcceptableMediaTypes()).orElseThrow(() -> Problems.of(ProblemType.NOT_ACCEPTABLE));
    }

    boolean wantsIdentities() {
        return Boolean.TRUE.equals(identities);
    }

    Wanted wanted() {
        return new Wanted(status, topic(), updatedSince);
    }

    /** A form that asks for none sends an empty one. */
    String topic() {
        return Texts.given(topic);
    }
}
