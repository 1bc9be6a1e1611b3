package org.docket.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys that their owners make: invited, with a password of their own, signed in to the pages of a running desk. Nothing here asserts. */
public final class OwnKeys {

    private static final String PASSWORD = "correct horse battery";
    private static final Pattern EMAIL = Pattern.compile("\"email\":\"([^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("(/welcome/[^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("docket_[0-9A-Za-z]{49}");

    private final String desk;
    private final String adminKey;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /** @param desk its address, without a slash at the end */
    public OwnKeys(String desk, String adminKey) {
        this.desk = desk;
        this.adminKey = adminKey;
    }

    /** The text of a new key of a person who has an address. */
    public String of(String person, String... scopes) {
        String email = EMAIL.matcher(asAdmin("/v1/people/" + person, "GET")).results().findFirst().orElseThrow().group(1);
        String link = LINK.matcher(asAdmin("/v1/people/" + person + "/invitation", "POST")).results().findFirst().orElseThrow().group(1);
        form(link, "password", PASSWORD);
        form("/sign-in", "email", email, "password", PASSWORD);
        Stream<String> chosen = Arrays.stream(Scope.values()).filter(scope -> Arrays.asList(scopes).contains(scope.text())).flatMap(scope -> Stream.of("scopes", scope.name()));
        String page = form("/desk/keys", Stream.concat(Stream.of("ownerId", person), chosen).toArray(String[]::new));
        return KEY.matcher(page).results().findFirst().map(MatchResult::group).orElseThrow(() -> new IllegalStateException(page));
    }

    private String asAdmin(String path, String method) {
        return send(HttpRequest.newBuilder(URI.create(desk + path)).header("Authorization", "Bearer " + adminKey)
                .method(method, HttpRequest.BodyPublishers.noBody()).build());
    }

    private String form(String path, String... fields) {
        String body = Stream.iterate(0, i -> i < fields.length, i -> i + 2).map(i -> fields[i] + '=' + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(desk + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build());
    }

    private String send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
