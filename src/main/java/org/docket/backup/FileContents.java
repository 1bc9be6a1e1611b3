package org.docket.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the bytes of files of evidence are read. */
interface FileContents {

    /** Those that are not brought into the backup. */
    FileContents ELSEWHERE = new FileContents() {

        @Override
        public boolean within() {
            return false;
        }

        @Override
        public Optional<InputStream> open(String sha256, long size) {
            return Optional.empty();
        }
    };

    /** Whether they are brought into the backup. */
    boolean within();

    /** Empty for one that is not there, or is not as long as it was. */
    Optional<InputStream> open(String sha256, long size) throws IOException;
}
