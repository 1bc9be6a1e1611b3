package org.docket.access;

import io.quarkus.logging.Log;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.docket.platform.PublicAddress;

/** Asks the OpenID provider whether it still vouches for somebody (RFC 6749 section 6), and knows where people sign out there. */
@ApplicationScoped
public class OpenIdProviderClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ProviderSettings settings;
    private final Instance<OidcConfigurationMetadata> metadata;
    private final PublicAddress address;
    /** HTTP/1.1: a server that speaks HTTP/2 in clear text may leave a POST that asks for it without an answer. */
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();

    OpenIdProviderClient(ProviderSettings settings, Instance<OidcConfigurationMetadata> metadata, PublicAddress address) {
        this.settings = settings;
        this.metadata = metadata;
        this.address = address;
    }

    /** The result of asking. */
    sealed interface Answer {}

    record Vouched(JsonObject tokens) implements Answer {}

    record Refused() implements Answer {}

    /** There was no answer, or none about the person. */
    record Away() implements Answer {}

    /** Waits for the answer: never on the event loop, never in a transaction. */
    Answer refresh(String token) {
        Optional<String> endpoint = found().map(OidcConfigurationMetadata::getTokenUri);
        if (endpoint.isEmpty()) {
            return new Away();
        }
        String credentials = encoded(settings.clientId()) + ':' + encoded(settings.clientSecret().orElse(""));
        HttpRequest request = HttpRequest.newBuilder(URI.create(endpoint.get())).timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=refresh_token&refresh_token=" + encoded(token))).build();
        try {
            return read(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException | DecodeException e) {
            Log.warnf("openid provider not asked: cause=%s", e.getClass().getSimpleName());
            return new Away();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Away();
        }
    }

    private static Answer read(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == OK) {
            return new Vouched(new JsonObject(answer.body()));
        }
        return status / 100 == 4 && status != TOO_MANY_REQUESTS ? new Refused() : new Away();
    }

    /**
     * Where somebody signs out at the provider (OpenID Connect RP-Initiated Logout 1.0), and comes back from to the page that says so; empty
     * where people sign in here, or the provider has no such address.
     *
     * @param idToken empty where none is known: the provider asks the person then
     */
    public Optional<URI> signOut(Optional<String> idToken) {
        return endSession().map(end -> {
            UriBuilder builder = UriBuilder.fromUri(end).queryParam("client_id", "{client}").queryParam("post_logout_redirect_uri", "{back}");
            builder.resolveTemplate("client", settings.clientId()).resolveTemplate("back", address.url() + "/signed-out");
            idToken.ifPresent(hint -> builder.queryParam("id_token_hint", "{hint}").resolveTemplate("hint", hint));
            return builder.build();
        });
    }

    /** The origin to which a form of ours may lead when somebody signs out; empty where it leads nowhere else. */
    public Optional<String> signOutOrigin() {
        return endSession().map(URI::create).filter(end -> end.getHost() != null)
                .map(end -> end.getScheme() + "://" + end.getRawAuthority());
    }

    /** The values that tokens of the provider are checked against. */
    record Tokens(String issuer, String audience, URI keys) {}

    Optional<Tokens> tokens() {
        return found().map(known -> new Tokens(known.getIssuer(), settings.clientId(), URI.create(known.getJsonWebKeySetUri())));
    }

    private Optional<String> endSession() {
        return found().map(OidcConfigurationMetadata::getEndSessionUri);
    }

    /** Empty as long as the provider was never reached. */
    private Optional<OidcConfigurationMetadata> found() {
        try {
            return settings.enabled() ? Optional.ofNullable(metadata.get()) : Optional.empty();
        } catch (RuntimeException e) {
            Log.debugf(e, "openid provider not known yet");
            return Optional.empty();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
