package org.docket.verdict;

import java.util.ArrayList;
import java.util.List;

/** One value by which lists of verdicts are narrowed. */
record VerdictFacet(String name, Object value) {

    static final String STATUS = "status";
    static final String STANDING = "standing";
    static final String TOPIC = "topic";
    static final String CLAIMANT = "claimantId";
    static final String RESPONDENT = "respondentId";

    /** Whatever is public has it. */
    static final VerdictFacet PUBLIC = new VerdictFacet("public", true);

    /** All that an entry has; a withdrawn one has none, so no list shows it. */
    static List<VerdictFacet> of(BoardEntry entry) {
        var facets = new ArrayList<VerdictFacet>();
        if (entry.isPublic()) {
            facets.add(PUBLIC);
            facets.add(new VerdictFacet(STATUS, entry.status()));
            facets.add(new VerdictFacet(STANDING, entry.standing()));
            entry.topics().forEach(topic -> facets.add(new VerdictFacet(TOPIC, topic)));
            add(facets, CLAIMANT, entry.claimantId());
            entry.respondentIds().forEach(id -> facets.add(new VerdictFacet(RESPONDENT, id)));
        }
        return facets;
    }

    private static void add(List<VerdictFacet> facets, String name, Object value) {
        if (value != null) {
            facets.add(new VerdictFacet(name, value));
        }
    }
}
