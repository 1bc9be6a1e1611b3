package org.docket.rules;

/** What an item of evidence is. Everything but a statement is material: it can be looked at, not only believed. */
public enum EvidenceKind {
    STATEMENT, DOCUMENT, IMAGE, VIDEO, AUDIO, DATASET, OBSERVATION
}
