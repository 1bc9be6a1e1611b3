package org.docket.pages;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.http.Conditional;
import org.docket.http.Gzip;

/** The style sheets, scripts and pictures of all pages, ready from the start, each under an address that is good for its bytes alone. */
@Singleton
@Named("assets")
public class Assets {

    private static final String WEBJARS = "/META-INF/resources/webjars/";
    private static final List<String> OURS = List.of("docket.js", "desk.js", "desk.css", "board.js", "charts.js", "mark.svg");
    private static final int BEFORE_RESOURCES = -900;

    private final Map<String, Asset> byName;
    private final Map<String, Asset> byAddress;

    Assets() {
        byName = Stream.concat(
                OURS.stream().map(name -> Map.entry(name, Asset.read(Asset.FOLDER + name))),
                Stream.of(Map.entry("docket.css", style()),
                        Map.entry("htmx.js", Asset.read(WEBJARS + "htmx.org/2.0.10/dist/htmx.min.js")),
                        Map.entry("uplot.js", Asset.read(WEBJARS + "uplot/1.6.30/dist/uPlot.iife.min.js")),
                        Map.entry("uplot.css", Asset.read(WEBJARS + "uplot/1.6.30/dist/uPlot.min.css"))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, file -> Asset.of(file.getKey(), file.getValue())));
        byAddress = byName.values().stream().collect(Collectors.toUnmodifiableMap(Asset::address, Function.identity()));
    }

    /** Where a page finds {@code name}. */
    public String at(String name) {
        Asset found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return found.address();
    }

    /** What it stands on lies in a layer below, so that a rule of ours holds whatever it is called there (CSS Cascading 5, section 6.4). */
    private static String style() {
        String base = Asset.read(WEBJARS + "picocss__pico/2.1.1/css/pico.classless.min.css").replaceFirst("(?i)^\\uFEFF?@charset[^;]*;", "");
        return "@layer base{" + base + "}\n" + Asset.read(Asset.FOLDER + "docket.css");
    }

    void serve(@Observes Router router) {
        router.route(Asset.FOLDER + "*").order(BEFORE_RESOURCES).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        Asset found = byAddress.get(request.path());
        if (found == null || !(request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD)) {
            context.next();
        } else {
            send(request, found);
        }
    }

    private static void send(HttpServerRequest request, Asset asset) {
        String tag = asset.address().substring(Asset.FOLDER.length());
        HttpServerResponse response = request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .putHeader(HttpHeaders.ETAG, '"' + tag + '"')
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        if (Conditional.isKnown(request.headers().getAll(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        boolean gzip = Gzip.isTaken(request);
        Buffer body = gzip ? asset.compressed() : asset.body();
        response.putHeader(HttpHeaders.CONTENT_TYPE, asset.type()).putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        if (gzip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
