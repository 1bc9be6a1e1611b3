package org.docket.exhibit.upload;

import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.http.Problems;

/** What a new upload is of others, as the header {@code Upload-Concat} says it (tus 1.0.0, extension concatenation). */
sealed interface Concatenation {

    String HEADER = "Upload-Concat";

    /** A file of its own. */
    record Alone() implements Concatenation {}

    /** A part, which becomes a file only together with others. */
    record Partial() implements Concatenation {}

    /** A file that is put together from parts, in this order. */
    record Final(List<UUID> parts) implements Concatenation {

        private static final String PREFIX = "final;";
        private static final int MOST_PARTS = 64;
        private static final Pattern PART = Pattern.compile("(?:https?://[^/ ]+)?/v1/uploads/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

        private static Final of(String said) {
            List<UUID> parts = Arrays.stream(said.substring(PREFIX.length()).strip().split(" +")).limit(MOST_PARTS + 1L).map(Final::part).toList();
            if (parts.size() > MOST_PARTS || parts.stream().distinct().count() < parts.size()) {
                throw refusal();
            }
            return new Final(parts);
        }

        private static UUID part(String address) {
            Matcher found = PART.matcher(address);
            if (!found.matches()) {
                throw refusal();
            }
            return UUID.fromString(found.group(1));
        }

        private static RuntimeException refusal() {
            return Problems.header(HEADER, "partial, or final; and the addresses of 1 to " + MOST_PARTS + " different parts, separated by spaces.");
        }
    }

    /** 400 for what is neither. */
    static Concatenation of(HttpServerRequest request) {
        String said = request.getHeader(HEADER);
        if (said == null) {
            return new Alone();
        }
        if (said.equals("partial")) {
            return new Partial();
        }
        if (said.startsWith(Final.PREFIX)) {
            return Final.of(said);
        }
        throw Final.refusal();
    }
}
