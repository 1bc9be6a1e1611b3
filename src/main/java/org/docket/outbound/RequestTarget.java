package org.docket.outbound;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request to the outside goes: an http or https address without credentials, as it is sent.
 *
 * @param uri without a fragment, in ASCII, with a path
 * @param host as it is looked up; an IPv6 address without its brackets
 */
public record RequestTarget(URI uri, String host, int port) {

    private static final int LONGEST = 8_000;
    private static final Pattern ADDRESS = Pattern.compile("(?is)(https?)://([^/?#]*)([^#]*)(#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]+])(?::([0-9]{0,5}))?");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})(?:\\.(?!$)|$)){4}");
    private static final Pattern SCHEME = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern AS_IT_IS = Pattern.compile("[A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2}");

    /** Empty for whatever is not such an address. */
    public static Optional<RequestTarget> of(String address) {
        Matcher parts = ADDRESS.matcher(address.strip());
        if (address.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        Matcher authority = AUTHORITY.matcher(ascii(parts.group(2)));
        if (!authority.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        return target(scheme, authority.group(1).toLowerCase(Locale.ROOT), port(authority.group(2), scheme), escaped(parts.group(3)));
    }

    /** Where a redirect from here leads (RFC 9110 section 10.2.2). */
    Optional<RequestTarget> to(String location) {
        String given = location.strip();
        if (SCHEME.matcher(given).matches()) {
            return of(given);
        }
        if (given.startsWith("//")) {
            return of(uri.getScheme() + ':' + given);
        }
        String reference = escaped(given.split("#", 2)[0]);
        String from = reference.startsWith("?") ? uri.getRawPath() : "";
        try {
            return of(uri.resolve(new URI(from + reference)).toString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether its host is a name, or an address as everybody reads it: of others it depends on who reads them which address they are. */
    boolean isPlain() {
        int last = host.lastIndexOf(':');
        String name = host.substring(last + 1);
        boolean isWithinSix = last >= 0 && name.indexOf('.') < 0;
        return isWithinSix || !LIKE_A_NUMBER.matcher(name).matches() || FOUR_NUMBERS.matcher(name).matches();
    }

    boolean isTls() {
        return uri.getScheme().equals("https");
    }

    /** The name is for the certificate and the Host header alone: what is dialled was looked up and checked before. */
    RequestOptions dialled(String method, InetAddress address) {
        return new RequestOptions().setMethod(HttpMethod.valueOf(method)).setSsl(isTls())
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(host).setPort(port).setURI(pathAndQuery());
    }

    /** What the Host header says. */
    String authority() {
        return uri.getRawAuthority();
    }

    String pathAndQuery() {
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : '?' + uri.getRawQuery());
    }

    private static Optional<RequestTarget> target(String scheme, String host, int port, String rest) {
        if (port < 1 || port > 65_535) {
            return Optional.empty();
        }
        String authority = port == standard(scheme) ? host : host + ':' + port;
        try {
            URI uri = URI.create(scheme + "://" + authority + (rest.startsWith("/") ? "" : "/") + rest);
            return Optional.of(new RequestTarget(uri, host.replaceAll("[\\[\\]]", ""), port));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int port(String given, String scheme) {
        return given == null || given.isEmpty() ? standard(scheme) : Integer.parseInt(given);
    }

    private static int standard(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** Names in other scripts as they are looked up (RFC 3490); what has no such form stays as it is, and is refused. */
    private static String ascii(String authority) {
        try {
            return authority.chars().allMatch(c -> c < 0x80) ? authority : IDN.toASCII(authority);
        } catch (IllegalArgumentException e) {
            return authority;
        }
    }

    /** What an address may not hold is written as its bytes in UTF-8, as browsers do. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        Matcher plain = AS_IT_IS.matcher(text);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (plain.region(at, text.length()).lookingAt()) {
                escaped.append(text.charAt(at));
            } else {
                for (byte b : Character.toString(text.codePointAt(at)).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append("%%%02X".formatted(b & 0xff));
                }
            }
        }
        return escaped.toString();
    }
}
