package org.docket.casework;

/** A case as the API shows it, with its strong ETag. */
public record ShownCase(CaseView view, String tag) {}
