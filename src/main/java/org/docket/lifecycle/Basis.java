package org.docket.lifecycle;

/** What a denial rests on: a word, or evidence. Readers are told which. */
public enum Basis {
    BY_RESPONDENT, BY_EVIDENCE
}
