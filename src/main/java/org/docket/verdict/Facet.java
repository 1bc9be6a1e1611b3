package org.docket.verdict;

import java.util.ArrayList;
import java.util.List;

/** One value by which lists of verdicts are narrowed. */
record Facet(String name, Object value) {

    static final String STATUS = "status";
    static final String STANDING = "standing";
    static final String TOPIC = "topic";
    static final String CLAIMANT = "claimantId";
    static final String RESPONDENT = "respondentId";

    /** Whatever is public has it. */
    static final Facet PUBLIC = new Facet("public", true);

    /** All that an entry has; a withdrawn one has none, so no list shows it. */
    static List<Facet> of(BoardEntry entry) {
        var facets = new ArrayList<Facet>();
        if (entry.isPublic()) {
            facets.add(PUBLIC);
            facets.add(new Facet(STATUS, entry.status()));
            facets.add(new Facet(STANDING, entry.standing()));
            entry.topics().forEach(topic -> facets.add(new Facet(TOPIC, topic)));
            add(facets, CLAIMANT, entry.claimantId());
            entry.respondentIds().forEach(id -> facets.add(new Facet(RESPONDENT, id)));
        }
        return facets;
    }

    private static void add(List<Facet> facets, String name, Object value) {
        if (value != null) {
            facets.add(new Facet(name, value));
        }
    }
}
