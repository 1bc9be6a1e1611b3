package org.docket.source;

/** What sort of party a source is. */
public enum SourceKind {
    PERSON, GOVERNMENT, AGENCY, MILITARY, MEDIA, RESEARCH, COMPANY, NGO, WITNESS, OTHER
}
