package org.docket.custody;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The authorities that were configured. A certificate file that cannot be read keeps the program from starting. */
@ApplicationScoped
class TimeStampAuthorities {

    private final Map<String, TimeStampAuthority> byName;

    TimeStampAuthorities(TimeStampSettings settings) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
        byName = settings.authorities().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                found -> new TimeStampAuthority(found.getKey(), found.getValue().url(), anchors(found.getValue()), http, settings.patience())));
    }

    Set<String> names() {
        return byName.keySet();
    }

    Optional<TimeStampAuthority> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private static TrustAnchors anchors(TimeStampSettings.AuthoritySettings settings) {
        try {
            return TrustAnchors.read(settings.certificates());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("docket.time-stamps: " + settings.certificates() + " holds no certificates", e);
        }
    }
}
