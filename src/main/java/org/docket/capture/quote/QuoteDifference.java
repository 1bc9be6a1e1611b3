package org.docket.capture.quote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of how a quote and a page differ: all but what was ADDED is the quote, all but what was REMOVED is the page. */
@Schema(name = "Difference")
public record QuoteDifference(Op op, String text) {

    public enum Op { SAME, REMOVED, ADDED }
}
