package org.docket.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.casework.Proposer;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.http.Idempotency;
import org.docket.http.Prefer;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.platform.Ids;
import org.docket.platform.LanguageTag;
import org.jboss.resteasy.reactive.PathPart;

/** Takes bodies in, and tells what becomes of them. */
@ApplicationScoped
class Imports {

    private static final long LOOK_MILLIS = 50;
    private static final int PART = 500;

    private final ImportFiles files;
    private final ImportRows rows;
    private final ImportWorker worker;
    private final ImportApprover approver;
    private final ImportReader importReader;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final AdmissionLimit limit;

    Imports(ImportFiles files, ImportRows rows, ImportWorker worker, ImportApprover approver, ImportReader importReader, Idempotency idempotency, ImportSettings settings,
            ObjectMapper json, Ids ids, Clock clock, AdmissionRegistry admissions) {
        this.files = files;
        this.rows = rows;
        this.worker = worker;
        this.approver = approver;
        this.importReader = importReader;
        this.idempotency = idempotency;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        limit = admissions.limit("imports", settings.atOnce(), settings.longest());
    }

    /**
     * What a request says beside its body.
     *
     * @param format null where the type of the body, or its beginning, tells
     * @param language of claims that tell none; null for none
     */
    record Asked(String format, String type, String language, boolean dryRun, String prefer) {

        Asked {
            if (format != null && ImportFormat.of(format).isEmpty()) {
                throw Problems.parameter("format", "format is records, claim-reviews, claims-search or csv.");
            }
            if (language != null && (!language.matches(LanguageTag.PATTERN) || language.length() > LanguageTag.LONGEST)) {
                throw Problems.parameter("language", "language is a BCP 47 tag such as en or pt-BR.");
            }
        }

        private Optional<ImportFormat> told() {
            String media = type.split(";")[0].strip().toLowerCase(Locale.ROOT);
            return ImportFormat.of(String.valueOf(format)).or(() -> switch (media) {
                case "application/x-ndjson" -> Optional.of(ImportFormat.RECORDS);
                case "application/ld+json" -> Optional.of(ImportFormat.CLAIM_REVIEWS);
                case "text/csv" -> Optional.of(ImportFormat.CSV);
                default -> Optional.empty();
            });
        }

        private Duration waits() {
            return Prefer.wait(prefer).orElse(Duration.ZERO);
        }
    }

    /** 202 once the body is on the disk; where the client would rather wait, when it is worked through, or the time is up. */
    Response begin(RoutingContext request, Asked asked, InputStream body, Proposer by) throws IOException {
        ImportFiles.Kept kept;
        try (AdmissionPass pass = limit.tryEnter().orElseThrow(Problems::uploadsBusy)) {
            pass.canceledBy(() -> request.response().reset());
            kept = files.keep(ids.next(), body);
        }
        return kept(asked, kept, by);
    }

    private Response kept(Asked asked, ImportFiles.Kept kept, Proposer by) throws IOException {
        boolean entered = false;
        try {
            ImportFormat format = asked.told().isPresent() ? asked.told().get() : importReader.guess(files.file(kept.id()));
            List<Object> said = List.of(kept.sha256(), format, asked.dryRun(), String.valueOf(asked.language()));
            Response answer = idempotency.once(said, () -> accepted(new Import(kept.id(), format, asked.dryRun(), asked.language(), kept, by, clock.instant())));
            entered = rows.find(kept.id()).isPresent();
            return entered ? waited(asked.waits(), kept.id(), answer) : answer;
        } finally {
            if (!entered) {
                files.drop(kept.id());
            }
        }
    }

    private Response accepted(Import fresh) {
        rows.keep(fresh);
        Log.infof("import accepted: id=%s format=%s bytes=%d dryRun=%b", fresh.id, fresh.format, fresh.bytes, fresh.dryRun);
        return answer(ImportView.of(fresh));
    }

    private static Response answer(ImportView view) {
        return Response.accepted(view).location(URI.create("/v1/imports/" + view.id())).build();
    }

    private Response waited(Duration wait, UUID id, Response answer) {
        worker.wake();
        if (wait.isZero()) {
            return answer;
        }
        Instant until = clock.instant().plus(wait);
        Import row = rows.find(id).orElseThrow();
        while (!row.state.isOver() && clock.instant().isBefore(until)) {
            pause();
            row = rows.find(id).orElseThrow();
        }
        return Response.fromResponse(answer(ImportView.of(row))).header("Preference-Applied", Prefer.applied(wait)).build();
    }

    /** 202 once it was approved; where the client would rather wait, when it is worked through again, or the time is up. */
    Response approve(UUID id, Caller by, String prefer) {
        Response answer = idempotency.once("", () -> answer(ImportView.of(approver.approve(id, by))));
        return waited(Prefer.wait(prefer).orElse(Duration.ZERO), id, answer);
    }

    /** Stops an import. One that has ended cannot be approved afterward. Empty if there is no such import. */
    Optional<ImportView> stop(UUID id) {
        Optional<Import> stopped = rows.stop(id);
        stopped.ifPresent(row -> {
            try {
                files.drop(id);
            } catch (IOException e) {
                Log.warnf("body of a stopped import not removed: id=%s cause=%s", id, e.getMessage());
            }
        });
        return stopped.map(ImportView::of);
    }

    /**
     * The body as it is kept: UTF-8, without the content coding that it was sent in. The file is sent from the disk and is not read into memory. 404
     * if there is no such import; 409 if its body is not kept any more, or is on another server.
     */
    Response download(UUID id) {
        Import row = rows.find(id).orElseThrow(Problems::notFound);
        if (!row.keepsBody(clock.instant()) || !files.isHere(id)) {
            throw Problems.of(ProblemType.IMPORT_FILE_GONE);
        }
        return Response.ok(new PathPart(files.file(id), 0, row.bytes), row.format.contentType())
                .header("Content-Length", row.bytes)
                .header("Content-Disposition", "attachment; filename=\"import-%s.%s\"".formatted(id, row.format.extension()))
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(row.sha256)) + ':')
                .build();
    }

    /** One a line, in the order of the body. */
    StreamingOutput refusals(UUID id) {
        return out -> {
            try {
                List<RefusalView> part = rows.refusals(id, 0, PART);
                while (!part.isEmpty()) {
                    for (RefusalView refusal : part) {
                        out.write(json.writeValueAsBytes(refusal));
                        out.write('\n');
                    }
                    part = rows.refusals(id, part.getLast().ordinal(), PART);
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        };
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
