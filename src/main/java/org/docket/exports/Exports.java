package org.docket.exports;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.http.AnswerStream;
import org.docket.http.Gzip;

/** Sends exports, a few at a time. */
@Startup
@ApplicationScoped
class Exports {

    private final Clock clock;
    private final MeterRegistry metrics;
    private final Map<ExportScope, AdmissionLimit> limits = new EnumMap<>(ExportScope.class);

    Exports(Clock clock, MeterRegistry metrics, AdmissionRegistry admissions, ExportSettings settings) {
        this.clock = clock;
        this.metrics = metrics;
        for (ExportScope scope : ExportScope.values()) {
            limits.put(scope, admissions.limit(scope.name().toLowerCase(Locale.ROOT) + "-exports", settings.atOnce(), settings.longest()));
        }
    }

    /** Compressed quickly: the line to most readers is as fast as that. */
    private static final class QuickGzip extends GZIPOutputStream {

        QuickGzip(OutputStream out) throws IOException {
            super(out, 1 << 13);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** Answers {@code request} with the whole export, or breaks off; 503 while too many others are being sent. */
    void send(HttpServerRequest request, ExportScope scope, ExportFormat format, Supplier<Export> opening) {
        try (AdmissionPass pass = limits.get(scope).enter().canceledBy(() -> request.response().reset()); Export opened = opening.get()) {
            answer(request, scope, format, opened);
        }
    }

    private void answer(HttpServerRequest request, ExportScope scope, ExportFormat format, Export export) {
        begin(request, scope, format, export.position());
        if (request.method() == HttpMethod.HEAD) {
            request.response().end();
        } else {
            write(request, scope, format, export);
        }
    }

    private void begin(HttpServerRequest request, ExportScope scope, ExportFormat format, long position) {
        String name = scope == ExportScope.DESK ? "desk" : "verdicts";
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        HttpServerResponse response = request.response().setChunked(true)
                .putHeader("Content-Type", format.contentType())
                .putHeader("Content-Disposition", "attachment; filename=\"docket-%s-%s.%s\"".formatted(name, today, format.ending()))
                .putHeader("Docket-Position", String.valueOf(position))
                .putHeader("Cache-Control", scope == ExportScope.DESK ? "private, no-store" : "no-store")
                .putHeader("Vary", "Accept, Accept-Encoding");
        if (Gzip.isTaken(request)) {
            response.putHeader("Content-Encoding", "gzip");
        }
    }

    private void write(HttpServerRequest request, ExportScope scope, ExportFormat format, Export export) {
        var stream = new AnswerStream(request.response());
        String outcome = "broken";
        long told = 0;
        try {
            told = write(export, stream, Gzip.isTaken(request));
            stream.end();
            outcome = "whole";
        } catch (IOException | RuntimeException e) {
            stream.breakOff();
            Log.warnf(e instanceof RuntimeException ? e : null, "export broken: of=%s format=%s cause=%s", scope, format, e.getMessage());
        }
        metrics.counter("docket.exports", "of", scope.name(), "format", format.name(), "outcome", outcome).increment();
        metrics.counter("docket.exports.told", "of", scope.name()).increment(told);
        Log.infof("export sent: of=%s format=%s outcome=%s told=%d bytes=%d position=%d", scope, format, outcome, told, stream.sent(), export.position());
    }

    private static long write(Export export, AnswerStream stream, boolean compressed) throws IOException {
        if (!compressed) {
            return export.write(stream);
        }
        var gzip = new QuickGzip(stream);
        long told = export.write(gzip);
        gzip.finish();
        return told;
    }
}
