package org.docket.examiner;

/**
 * Something that was made from the file.
 *
 * @param file its name in the folder that the examiner was given
 */
public record Derived(String file, String mediaType) {}
