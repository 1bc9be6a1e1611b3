package org.docket.webhook;

/** How what is told is written: as Standard Webhooks has it, or as a structured CloudEvent (CloudEvents 1.0, JSON format). */
public enum Format {
    STANDARD("application/json"),
    CLOUDEVENTS("application/cloudevents+json; charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
