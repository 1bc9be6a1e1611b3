package org.docket.exports;

/** How much is exported. */
public enum ExportScope {
    PUBLIC, DESK
}
