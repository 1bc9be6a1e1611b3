package org.docket.verdict;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.time.Instant;
import java.util.Optional;
import org.docket.http.Gzip;
import org.docket.http.HttpDate;

/** An answer as bytes, made once and sent to everybody who asks: as it is, or compressed for those who take that. */
public final class ReadyAnswer {

    static final CharSequence JSON = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    static final CharSequence SVG = HttpHeaders.createOptimized("image/svg+xml");
    private static final CharSequence HTML = HttpHeaders.createOptimized("text/html;charset=UTF-8");
    private static final CharSequence BY_ENCODING = HttpHeaders.createOptimized("Accept-Encoding");
    private static final CharSequence BY_FORM = HttpHeaders.createOptimized("Accept-Encoding, Accept");
    private static final CharSequence BY_LANGUAGE = HttpHeaders.createOptimized("Accept-Encoding, Accept-Language");
    private static final CharSequence OWN_STYLE = HttpHeaders.createOptimized("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    private static final int NOT_WORTH_COMPRESSING = 256;

    private final Buffer body;
    private final long digest;
    private final CharSequence type;
    private final CharSequence tag;
    private final CharSequence compressedTag;
    private final CharSequence lastModified;
    private final long modifiedSecond;
    private final CharSequence cacheControl;

    /** null if the answer has no {@code Link} header */
    private final String link;

    /** What a browser may load for it; null for nothing. */
    private final CharSequence policy;
    private final CharSequence vary;
    private volatile Buffer compressed;

    private ReadyAnswer(Buffer body, long digest, CharSequence type, Instant modified, CharSequence cacheControl, String link,
            CharSequence policy, CharSequence vary) {
        this.body = body;
        this.digest = digest;
        this.type = type;
        String text = RepresentationDigest.text(digest);
        this.tag = HttpHeaders.createOptimized('"' + text + '"');
        this.compressedTag = HttpHeaders.createOptimized('"' + text + "-gzip\"");
        this.modifiedSecond = modified.getEpochSecond();
        this.lastModified = HttpHeaders.createOptimized(HttpDate.of(modified));
        this.cacheControl = cacheControl;
        this.link = link;
        this.policy = policy;
        this.vary = vary;
    }

    /** @param modified since when it is as it is */
    static ReadyAnswer of(Buffer body, CharSequence type, Instant modified, CharSequence cacheControl) {
        return new ReadyAnswer(body, RepresentationDigest.of(body), type, modified, cacheControl, null, type == SVG ? OWN_STYLE : null, BY_ENCODING);
    }

    /** One verdict, at whose address a request may prefer a page. */
    static ReadyAnswer ofVerdict(Buffer body, Instant modified, CharSequence cacheControl) {
        return new ReadyAnswer(body, RepresentationDigest.of(body), JSON, modified, cacheControl, null, null, BY_FORM);
    }

    /** A page of HTML. */
    static ReadyAnswer of(PublicPageReader.Page page, CharSequence cacheControl) {
        Buffer body = Buffer.buffer(page.html());
        return new ReadyAnswer(body, RepresentationDigest.of(body), HTML, page.modified(), cacheControl, null, page.policy(),
                page.byLanguage() ? BY_LANGUAGE : BY_ENCODING);
    }

    /** The same with where the list goes on (RFC 8288). */
    ReadyAnswer linked(String next) {
        return new ReadyAnswer(body, digest, type, Instant.ofEpochSecond(modifiedSecond), cacheControl, '<' + next + ">; rel=\"next\"",
                policy, vary);
    }

    /** The same where another header of the request may ask for another form of it. */
    public ReadyAnswer alsoBy(String header) {
        return new ReadyAnswer(body, digest, type, Instant.ofEpochSecond(modifiedSecond), cacheControl, link, policy, vary + ", " + header);
    }

    /** What tells it from every other answer at its address. */
    long digest() {
        return digest;
    }

    /** Whether it is the body of {@code entry} as that is now. */
    boolean isOf(BoardEntry entry) {
        return digest == entry.tag();
    }

    Buffer body() {
        return body;
    }

    CharSequence type() {
        return type;
    }

    /** The strong validator of either representation, in quotes. */
    CharSequence tag(boolean gzip) {
        return gzip ? compressedTag : tag;
    }

    CharSequence lastModified() {
        return lastModified;
    }

    long modifiedSecond() {
        return modifiedSecond;
    }

    CharSequence cacheControl() {
        return cacheControl;
    }

    /** What the header {@code Link} says. */
    Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /** What a browser may load for it, where that is more than nothing: a picture has a style of its own. */
    Optional<CharSequence> policy() {
        return Optional.ofNullable(policy);
    }

    /** What of a request decides which form of it is sent. */
    CharSequence vary() {
        return vary;
    }

    boolean isWorthCompressing() {
        return body.length() >= NOT_WORTH_COMPRESSING;
    }

    Buffer compressed() {
        Buffer made = compressed;
        if (made == null) {
            made = Gzip.of(body);
            compressed = made;
        }
        return made;
    }

    /** In bytes, about. */
    int size() {
        return body.length() + body.length() / 2 + 300;
    }
}
