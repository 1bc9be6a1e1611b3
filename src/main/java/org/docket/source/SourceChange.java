package org.docket.source;

/** The result of changing a source. */
public sealed interface SourceChange {

    Source source();

    /** The source is as it was asked for. */
    record Done(Source source) implements SourceChange {}

    /** Nothing is changed yet: the change concerns readers, and waits for a second person. */
    record Proposed(Source source) implements SourceChange {}

    /** Nothing is changed yet: the disclosure of the identity waits for a second person. */
    record Waiting(Source source) implements SourceChange {}
}
