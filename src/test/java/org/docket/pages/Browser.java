package org.docket.pages;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes where it is led and keeps the cookies it is given, as browsers do (RFC 6265bis): each goes back below its path, and a strict one
 * is held back from the first step at another site on, until one of our own pages leads on.
 */
final class Browser {

    private static final int MOST_STEPS = 12;
    private static final Pattern LED_ON = Pattern.compile("http-equiv=\"refresh\" content=\"0;url=([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI home;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    /** Every cookie that it was ever told to keep or to forget, as it was told. */
    final List<String> told = new ArrayList<>();

    /** Every address that it asked. */
    final List<URI> asked = new ArrayList<>();

    private record Kept(HttpCookie cookie, boolean strict) {}

    Browser(String home) {
        this.home = URI.create(home);
    }

    /** Where {@code path} leads to in the end. */
    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        URI next = home.resolve(path);
        boolean own = true;
        for (int step = 0; step < MOST_STEPS; step++) {
            own &= isHome(next);
            HttpResponse<String> answer = step(next, own);
            if (answer.statusCode() / 100 == 3) {
                next = next.resolve(answer.headers().firstValue("Location").orElseThrow());
            } else if (ledOn(answer).find()) {
                next = next.resolve(ledOn(answer).results().findFirst().orElseThrow().group(1));
                own = true;
            } else {
                return answer;
            }
        }
        throw new AssertionError("led in a circle: " + asked);
    }

    /** One step, wherever it leads. */
    HttpResponse<String> step(String address) throws IOException, InterruptedException {
        return step(home.resolve(address), false);
    }

    /** The cookies that it holds, by name. */
    Map<String, String> cookies() {
        return kept.values().stream().collect(Collectors.toMap(found -> found.cookie().getName(), found -> found.cookie().getValue()));
    }

    private HttpResponse<String> step(URI address, boolean own) throws IOException, InterruptedException {
        asked.add(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        String cookies = kept.values().stream()
                .filter(found -> isHome(address) && address.getPath().startsWith(found.cookie().getPath()) && (own || !found.strict()))
                .map(found -> found.cookie().getName() + '=' + found.cookie().getValue())
                .collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        return answer;
    }

    private void keep(String line) {
        told.add(line);
        HttpCookie cookie = HttpCookie.parse(line).getFirst();
        kept.remove(cookie.getName());
        if (cookie.getMaxAge() != 0) {
            kept.put(cookie.getName(), new Kept(cookie, line.contains("SameSite=Strict")));
        }
    }

    private static Matcher ledOn(HttpResponse<String> answer) {
        return LED_ON.matcher(answer.body());
    }

    private boolean isHome(URI address) {
        return address.getAuthority().equals(home.getAuthority());
    }
}
