package org.docket.log;

/** An event with its place in the one log; 0 while it has none. */
public record Numbered(long position, Event event) {}
