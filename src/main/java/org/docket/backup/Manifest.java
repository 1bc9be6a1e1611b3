package org.docket.backup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param form of the file, raised when an older reader could not read it
 * @param docket the version of the program that took it
 * @param schema the version of its tables; they are made as they were then, and changed by the server's start
 * @param takenAt an instant, RFC 3339
 * @param position the last one of the log that was given by then
 */
record Manifest(String form, String docket, int schema, String takenAt, long position, List<Table> tables, Files files) {

    static final String FORM = "docket-backup-1";

    record Column(String name, Kind kind) {}

    /** Its rows are in a part of their own, a line each, a list with a value for each of {@code columns}. */
    record Table(String name, List<Column> columns, long rows) {

        @JsonIgnore
        String part() {
            return "tables/" + name + ".ndjson";
        }
    }

    /**
     * Files of evidence.
     *
     * @param within whether they are in the backup; else they are where they were, in a bucket or a folder that is kept otherwise
     * @param count of those that are within
     * @param damaged the hashes of those that were not what their rows say when they were read, or were not there
     */
    record Files(boolean within, long count, long bytes, List<String> damaged) {}
}
