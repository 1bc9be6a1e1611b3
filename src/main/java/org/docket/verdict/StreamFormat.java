package org.docket.verdict;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the data of an event of the stream are: the change, or an envelope around it (CloudEvents 1.0, structured JSON). */
@Schema(name = "StreamFormat")
public enum StreamFormat {
    STANDARD, CLOUDEVENTS
}
