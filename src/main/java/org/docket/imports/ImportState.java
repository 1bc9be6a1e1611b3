package org.docket.imports;

/** How far an import is; one that is stopped, done or failed stays so. */
enum ImportState {
    WAITING, RUNNING, DONE, STOPPED, FAILED;

    boolean isOver() {
        return this == DONE || this == STOPPED || this == FAILED;
    }
}
