package org.docket.casework;

/** What a change of something published is, as its readers are told. */
public enum CorrectionType {
    CORRECTION, UPDATE, CLARIFICATION, RETRACTION
}
