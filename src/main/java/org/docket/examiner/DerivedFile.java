package org.docket.examiner;

import java.util.regex.Pattern;

/**
 * Something that was made from the file.
 *
 * @param file its name in the folder that the examiner was given
 */
public record DerivedFile(String file, String mediaType) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,100}(\\.[a-z0-9]{1,10})?");

    public DerivedFile {
        // It comes from a process that a file may have taken over: nothing outside of the folder is ever named
        if (!NAME.matcher(file).matches()) {
            throw new IllegalArgumentException("not the name of a derived file");
        }
    }
}
