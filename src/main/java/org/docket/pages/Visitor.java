package org.docket.pages;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * For whom a page is written. What the address says of the language holds, and links carry it on; else what the browser prefers does.
 * Pages that are somebody's own remember what was chosen in a cookie; public ones look at none, so that caches can keep them.
 *
 * @param chosen whether the address says so
 * @param address of this page: its path and query
 */
public record Visitor(Language language, boolean chosen, String address) {

    static final String PARAMETER = "lang";
    static final String COOKIE = "docket_lang";
    private static final String OPENS_SOMETHING = "/welcome/";

    /** Of a page that everybody may read. */
    public static Visitor of(HttpServerRequest request) {
        return of(request, Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** Of a page that is somebody's own. */
    public static Visitor known(HttpServerRequest request) {
        Optional<Language> remembered = Optional.ofNullable(request.getCookie(COOKIE)).map(Cookie::getValue).flatMap(Language::of);
        return of(request, remembered.orElseGet(() -> Language.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    private static Visitor of(HttpServerRequest request, Language otherwise) {
        Optional<Language> asked = request.query() == null || !request.query().contains(PARAMETER) ? Optional.empty()
                : Optional.ofNullable(request.getParam(PARAMETER)).flatMap(Language::of);
        return new Visitor(asked.orElse(otherwise), asked.isPresent(), request.uri());
    }

    /** What tells this page from every other that is kept: its address, and its language. */
    String key() {
        return language.tag() + ' ' + address;
    }

    /** Where {@code address} of ours is in the language that was chosen. */
    public String to(String address) {
        return chosen ? address + (address.indexOf('?') < 0 ? '?' : '&') + PARAMETER + '=' + language.tag() : address;
    }

    /** This page in {@code other}; a path that opens something is not repeated, and the address is told beside it. */
    public String in(Language other) {
        if (address.startsWith(OPENS_SOMETHING)) {
            return '?' + PARAMETER + '=' + other.tag();
        }
        try {
            return UriBuilder.fromUri(address.replace("{", "%7B").replace("}", "%7D")).replaceQueryParam(PARAMETER, other.tag()).build().toString();
        } catch (IllegalArgumentException e) {
            return "/?" + PARAMETER + '=' + other.tag();
        }
    }

    public List<Language> otherLanguages() {
        return Arrays.stream(Language.values()).filter(other -> other != language).toList();
    }

    public List<Language> allLanguages() {
        return List.of(Language.values());
    }

    /** Whether this page is {@code path}, or below it. */
    public boolean isAt(String path) {
        String here = address.indexOf('?') < 0 ? address : address.substring(0, address.indexOf('?'));
        return here.equals(path) || (path.length() > 1 && here.startsWith(path + '/'));
    }
}
