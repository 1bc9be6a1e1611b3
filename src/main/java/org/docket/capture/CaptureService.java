package org.docket.capture;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.casework.CaseItem;
import org.docket.casework.CaseItems;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.http.InputError;
import org.docket.http.ProblemType;
import org.docket.http.Problems;
import org.docket.outbound.FetchFailure;

/** Fetches pages for people who wait for them: a few at once, each counted by what came of it. */
@Startup
@ApplicationScoped
class CaptureService {

    private static final int AGAIN_SECONDS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final CaseItems items;
    private final PageFetcher pageFetcher;
    private final MeterRegistry metrics;
    private final AdmissionLimit limit;

    CaptureService(CaseItems items, PageFetcher pageFetcher, CaptureSettings settings, AdmissionRegistry admissions, MeterRegistry metrics) {
        this.items = items;
        this.pageFetcher = pageFetcher;
        this.metrics = metrics;
        this.limit = admissions.limit("captures", settings.atOnce(), LONGEST);
    }

    /** The page of an item as it is now. 404 without the item, 422 without an address, 503 when too many wait, 502 when there is no page. */
    CapturedPage fetch(UUID caseId, UUID evidenceId) {
        CaseItem item = items.find(caseId, evidenceId).orElseThrow(Problems::notFound);
        if (item.url() == null) {
            throw Problems.invalid(List.of(new InputError("", "no-url", "The item has no url to be captured.")));
        }
        try (AdmissionPass pass = limit.tryEnter().orElseThrow(CaptureService::busy)) {
            return page(item);
        }
    }

    private CapturedPage page(CaseItem item) {
        Timer.Sample begun = Timer.start(metrics);
        return switch (pageFetcher.fetch(item.url(), item.quote())) {
            case FetchedPage.Answered(CapturedPage page) -> {
                begun.stop(timer(page.quote().map(quote -> quote.outcome().name()).orElse("NO_QUOTE")));
                yield page;
            }
            case FetchedPage.Nothing(FetchFailure why) -> {
                begun.stop(timer(why.name()));
                throw problem(why);
            }
        };
    }

    static HttpProblem busy() {
        return HttpProblem.builder(Problems.of(ProblemType.BUSY)).withHeader("Retry-After", AGAIN_SECONDS).build();
    }

    private static HttpProblem problem(FetchFailure why) {
        String detail = Character.toUpperCase(why.explanation().charAt(0)) + why.explanation().substring(1) + ".";
        return why == FetchFailure.NOT_ALLOWED
                ? Problems.of(ProblemType.PAGE_NOT_ALLOWED)
                : Problems.with(ProblemType.PAGE_UNREACHABLE, detail, Map.of("cause", why));
    }

    private Timer timer(String outcome) {
        return metrics.timer("docket.captures", "outcome", outcome.toLowerCase(Locale.ROOT));
    }
}
