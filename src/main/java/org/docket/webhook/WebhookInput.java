package org.docket.webhook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What somebody wants to be told, and where. */
public record WebhookInput(
        @NotBlank @Size(max = 2_000) String url,
        @NotEmpty @Size(max = 100) Set<@NotNull @Size(min = 1, max = 60) String> events,
        @Valid WebhookFilters filters,
        @Size(max = 300) String description,
        Format format,
        Algorithm algorithm,
        WebhookState state) {

    public WebhookInput {
        events = events == null || events.stream().anyMatch(Objects::isNull) ? events : new TreeSet<>(events);
        filters = filters == null || filters.areNone() ? null : filters;
        format = format == null ? Format.STANDARD : format;
        algorithm = algorithm == null ? Algorithm.HMAC_SHA256 : algorithm;
        state = state == null ? WebhookState.ACTIVE : state;
    }

    /** The same in another state. */
    public WebhookInput in(WebhookState other) {
        return new WebhookInput(url, events, filters, description, format, algorithm, other);
    }
}
