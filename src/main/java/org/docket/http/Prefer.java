package org.docket.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The header {@code Prefer} (RFC 7240). */
public final class Prefer {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})(?:$|[,;\\s])");
    private static final int LONGEST = 30;

    private Prefer() {}

    /** How long the client would rather wait, 30 seconds at most; empty where it does not say. {@code header} is null where it was not sent. */
    public static Optional<Duration> wait(String header) {
        Matcher matcher = WAIT.matcher(header == null ? "" : header);
        return matcher.find() ? Optional.of(Duration.ofSeconds(Math.min(Integer.parseInt(matcher.group(1)), LONGEST))) : Optional.empty();
    }

    /** What {@code Preference-Applied} says of it. */
    public static String applied(Duration wait) {
        return "wait=" + wait.toSeconds();
    }
}
