package org.docket.backup;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.docket.access.Caller;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.http.AnswerStream;
import org.docket.http.Problems;
import org.docket.log.Snapshot;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends backups, one at a time. */
@Startup
@ApplicationScoped
class Backups {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final AgroalDataSource database;
    private final BackupsTaken taken;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final String version;
    private final AdmissionLimit limit;

    Backups(AgroalDataSource database, BackupsTaken taken, Clock clock, MeterRegistry metrics, AdmissionRegistry admissions,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.taken = taken;
        this.clock = clock;
        this.metrics = metrics;
        this.version = version;
        this.limit = admissions.limit("backups", 1, LONGEST);
    }

    /** Answers {@code request} with the whole backup, or breaks off; 503 while another is being taken. */
    void send(HttpServerRequest request, FileContents contents, Caller by) {
        try (AdmissionPass pass = limit.enter().canceledBy(() -> request.response().reset()); Snapshot snapshot = Snapshot.open(database)) {
            Instant at = clock.instant();
            begin(request, snapshot.position(), at);
            if (request.method() == HttpMethod.HEAD) {
                request.response().end();
            } else {
                taken.begun(by, snapshot.position(), contents.within());
                write(request, snapshot, contents, at);
            }
        } catch (SQLException e) {
            throw Problems.busy();
        }
    }

    private static void begin(HttpServerRequest request, long position, Instant at) {
        request.response().setChunked(true)
                .putHeader("Content-Type", "application/zip")
                .putHeader("Content-Disposition", "attachment; filename=\"docket-" + NAMED.format(at) + ".zip\"")
                .putHeader("Docket-Position", String.valueOf(position))
                .putHeader("Cache-Control", "private, no-store");
    }

    private void write(HttpServerRequest request, Snapshot snapshot, FileContents contents, Instant at) {
        var stream = new AnswerStream(request.response());
        String outcome = "broken";
        try {
            BackupWriter.write(snapshot, contents, version, at, stream);
            stream.end();
            outcome = "whole";
            taken.whole(at, snapshot.position(), stream.sent());
        } catch (SQLException | IOException | RuntimeException e) {
            stream.breakOff();
            Log.warnf(e instanceof IOException ? null : e, "backup broken: cause=%s", e.getMessage());
        }
        metrics.counter("docket.backups", "outcome", outcome).increment();
        Log.infof("backup sent: outcome=%s bytes=%d position=%d", outcome, stream.sent(), snapshot.position());
    }
}
