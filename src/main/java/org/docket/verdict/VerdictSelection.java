package org.docket.verdict;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.platform.Micros;
import org.docket.platform.Texts;
import org.docket.rules.Standing;
import org.docket.rules.Status;

/** Which verdicts are meant; lists and statistics are narrowed alike. */
public class VerdictSelection {

    @QueryParam("status")
    Status status;

    @QueryParam("standing")
    Standing standing;

    @QueryParam("topic")
    @Size(max = 80)
    String topic;

    @QueryParam("claimantId")
    UUID claimantId;

    @QueryParam("respondentId")
    UUID respondentId;

    @QueryParam("updatedSince")
    Instant updatedSince;

    @QueryParam("q")
    @Size(max = 200)
    String q;

    /** Null where nothing is looked for. */
    String words() {
        return q == null || q.isBlank() ? null : q;
    }

    /** Whether all verdicts are meant. */
    boolean isAll() {
        return words() == null && Stream.of(status, standing, topic, claimantId, respondentId, updatedSince).allMatch(Objects::isNull);
    }

    List<VerdictFacet> facets() {
        var facets = new ArrayList<VerdictFacet>(List.of(VerdictFacet.PUBLIC));
        add(facets, VerdictFacet.STATUS, status);
        add(facets, VerdictFacet.STANDING, standing);
        add(facets, VerdictFacet.TOPIC, topic == null ? null : Texts.normal(topic));
        add(facets, VerdictFacet.CLAIMANT, claimantId);
        add(facets, VerdictFacet.RESPONDENT, respondentId);
        return facets;
    }

    /** In microseconds; before everything when it was not asked for. */
    long since() {
        return updatedSince == null ? Long.MIN_VALUE : Micros.of(updatedSince);
    }

    private static void add(List<VerdictFacet> facets, String name, Object value) {
        if (value != null) {
            facets.add(new VerdictFacet(name, value));
        }
    }
}
