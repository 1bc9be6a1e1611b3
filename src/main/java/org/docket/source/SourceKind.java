package org.docket.source;

/** What sort of party a source is. */
public enum SourceKind {
    GOVERNMENT, AGENCY, MILITARY, MEDIA, RESEARCH, COMPANY, NGO, WITNESS, OTHER
}
