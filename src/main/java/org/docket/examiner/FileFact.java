package org.docket.examiner;

/**
 * Something that is written in a file, which makes it no more than a claim.
 *
 * @param name one of the constants here where the thing is common to many kinds of file, otherwise the tag's own
 * @param from where in the file it stands, such as "EXIF", "XMP" or "PDF document information"
 */
public record FileFact(String name, String value, String from) {

    public static final int MOST = 250;
    public static final String TAKEN_AT = "takenAt";
    public static final String LATITUDE = "latitude";
    public static final String LONGITUDE = "longitude";
    public static final String CAMERA_MAKE = "cameraMake";
    public static final String CAMERA_MODEL = "cameraModel";
    public static final String SERIAL_NUMBER = "serialNumber";
    public static final String SOFTWARE = "software";
    public static final String AUTHOR = "author";
    public static final String TITLE = "title";
    public static final String CREATED_AT = "createdAt";
    public static final String MODIFIED_AT = "modifiedAt";
    public static final String PAGES = "pages";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_VALUE = 500;

    public FileFact {
        name = plain(name, LONGEST_NAME);
        value = plain(value, LONGEST_VALUE);
        from = plain(from, LONGEST_NAME);
    }

    /** One line of text that every database takes: no control characters, no half characters, no more than {@code most}. */
    private static String plain(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + '…';
    }
}
