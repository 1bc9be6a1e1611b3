package org.docket.source;

/** A source as the desk sees it, with its strong ETag. */
public record TaggedSource(SourceView view, String tag) {

    /** Within the transaction that read the source. */
    static TaggedSource of(Source source) {
        return new TaggedSource(SourceView.of(source), SourceView.tag(source));
    }
}
