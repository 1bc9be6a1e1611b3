package org.docket.transfer;

/** How much is exported. */
public enum ExportScope {
    PUBLIC, DESK
}
