package org.docket.search.google;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.docket.capture.LivePageReader;
import org.docket.exhibit.examination.PublicPictures;
import org.docket.exhibit.examination.PublicPictures.Shown;
import org.docket.http.AdmissionLimit;
import org.docket.http.AdmissionPass;
import org.docket.http.AdmissionRegistry;
import org.docket.platform.LanguageTag;
import org.docket.search.google.GoogleImageQuery.Place;
import org.docket.search.google.GoogleImages.Result;
import org.docket.verdict.PublicAnswerReader;
import org.docket.verdict.PublicVerdicts;
import org.docket.verdict.PublicVerdicts.Seen;
import org.docket.verdict.Publisher;
import org.docket.verdict.ReadyAnswer;

/** Answers clients of the Fact Check Tools API that have the address of a picture: with verdicts whose cleared pictures show the same. */
@Startup
@ApplicationScoped
class ImageSearch {

    /** Each waits for a stranger, and then for a process that looks into files one after the other. */
    private static final int AT_ONCE = 4;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LivePageReader livePageReader;
    private final PublicPictures pictures;
    private final PublicVerdicts verdicts;
    private final PublicAnswerReader reads;
    private final Publisher publisher;
    private final ObjectMapper json;
    private final Timer time;
    private final AdmissionLimit limit;

    ImageSearch(LivePageReader livePageReader, PublicPictures pictures, PublicVerdicts verdicts, PublicAnswerReader reads, Publisher publisher, ObjectMapper json,
            AdmissionRegistry admissions, MeterRegistry metrics) {
        this.livePageReader = livePageReader;
        this.pictures = pictures;
        this.verdicts = verdicts;
        this.reads = reads;
        this.publisher = publisher;
        this.json = json;
        this.limit = admissions.limit("image-searches", AT_ONCE, LONGEST);
        this.time = Timer.builder("docket.image.search").register(metrics);
    }

    private record Found(Seen seen, double score) {

        Place place() {
            return new Place(score, seen.verdict().number());
        }
    }

    /** 400 where there is no picture at the address, 503 where too many ask at once. */
    ReadyAnswer page(GoogleImageQuery query, GoogleForm form) {
        form.check();
        int skipped = query.skipped();
        int size = query.size();
        Place after = query.after();
        List<Found> left = found(like(query.address()), query.language()).stream()
                .filter(found -> after.isBefore(found.score(), found.seen().verdict().number())).skip(skipped).toList();
        List<Found> shown = left.subList(0, Math.min(size, left.size()));
        var answer = new GoogleImages(shown.stream().map(found -> new Result(GoogleClaims.of(found.seen(), publisher))).toList(),
                left.size() > size ? query.token(shown.getLast().place()) : null);
        return reads.ready(Buffer.buffer(form.write(json.valueToTree(answer))), form.type(), Instant.EPOCH);
    }

    private List<Found> found(List<Shown> like, Optional<String> language) {
        Map<?, Double> scores = like.stream().collect(Collectors.toMap(Shown::caseId, Shown::score));
        return verdicts.of(like.stream().map(Shown::caseId).toList()).stream()
                .filter(seen -> language.map(LanguageTag.primary(seen.verdict().claim().language())::equals).orElse(true))
                .map(seen -> new Found(seen, scores.get(seen.verdict().id())))
                .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparingLong(found -> found.seen().verdict().number()))
                .toList();
    }

    private List<Shown> like(String address) {
        try (AdmissionPass pass = limit.enter()) {
            return time.record(() -> livePageReader.fetch(address, "image/*").flatMap(this::like))
                    .orElseThrow(() -> GoogleParameters.refused("imageUri", "There is no image that can be looked into at imageUri."));
        }
    }

    private Optional<List<Shown>> like(byte[] picture) {
        try {
            return pictures.like(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
