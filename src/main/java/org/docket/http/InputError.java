package org.docket.http;

/**
 * What is wrong with one field.
 *
 * @param pointer RFC 6901, into the body; below {@code /query} for a parameter
 * @param code for programs
 * @param detail what would be right, for people
 */
public record InputError(String pointer, String code, String detail) {}
