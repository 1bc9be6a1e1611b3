package org.docket.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.store.FSDirectory;
import org.docket.bench.Vocabulary;
import org.docket.search.HybridSearcher.Sense;

/**
 * Measures what a match costs, with as many asking at once as there are processors: among claims of made-up words, in the process.
 * Arguments: how many claims, and whether they have meanings.
 */
public final class MatchSpeed {

    private static final int WORDS = 25;
    private static final int ASKED_WORDS = 20;
    private static final int BATCH = 1_000;
    private static final int QUESTIONS = 500;
    private static final int FOUND = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ClaimIndex index;
    private final EmbeddingModel model;
    private final boolean byMeaning;
    private final int questions;

    private MatchSpeed(ClaimIndex index, EmbeddingModel model, boolean byMeaning, int questions) {
        this.index = index;
        this.model = model;
        this.byMeaning = byMeaning;
        this.questions = questions;
    }

    public static void main(String... args) throws Exception {
        measure(Integer.parseInt(args[0]), Boolean.parseBoolean(args[1]), QUESTIONS);
    }

    /** @param questions of each that asks */
    public static void measure(int claims, boolean byMeaning, int questions) throws Exception {
        Path folder = Files.createTempDirectory("docket-match-");
        var model = EmbeddingModel.load(ModelFiles.ours(), Path.of("target", "match-eval"));
        try (var index = new ClaimIndex(FSDirectory.open(folder), PATIENCE)) {
            var speed = new MatchSpeed(index, model, byMeaning, questions);
            long begun = System.nanoTime();
            speed.fill(claims);
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.gc();
            long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf("%n%,d claims, meanings: %s; written at %,.0f a second; heap %,d MB after a collection%n", claims, byMeaning, claims / seconds, heap >> 20);
            speed.ask(Runtime.getRuntime().availableProcessors());
            System.out.println("| at once | p50 ms | p95 ms | a second |\n|---:|---:|---:|---:|");
            System.out.println(speed.ask(1));
            System.out.println(speed.ask(Runtime.getRuntime().availableProcessors()));
        }
    }

    private void fill(int claims) {
        for (int from = 0; from < claims; from += BATCH) {
            var batch = new ArrayList<ClaimText>();
            for (int i = from; i < Math.min(claims, from + BATCH); i++) {
                batch.add(new ClaimText(new UUID(0, i), i, "en", List.of(Vocabulary.words(i, WORDS)), List.of(), List.of(), "", Map.of(), Instant.EPOCH, Instant.EPOCH));
            }
            index.put(batch, known(batch));
            MatchEval.progress("claims", Math.min(claims, from + BATCH), claims);
        }
        index.refresh();
    }

    private KnownEmbeddings known(List<ClaimText> claims) {
        var known = new HashMap<String, EmbeddingVector>();
        if (byMeaning) {
            claims.forEach(claim -> known.put(claim.meaningful().hash(), model.of(claim.meaningful().text())));
        }
        return new KnownEmbeddings(model.id(), known, Set.of());
    }

    private String ask(int atOnce) throws InterruptedException {
        var millis = Collections.synchronizedList(new ArrayList<Double>());
        long begun = System.nanoTime();
        try (var askers = Executors.newFixedThreadPool(atOnce)) {
            for (int i = 0; i < questions * atOnce; i++) {
                String text = Vocabulary.words(1_000_000 + i * 31, ASKED_WORDS);
                askers.submit(() -> millis.add(asked(text)));
            }
            askers.shutdown();
            askers.awaitTermination(10, TimeUnit.MINUTES);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        millis.sort(null);
        return "| %d | %.1f | %.1f | %,.0f |".formatted(atOnce, millis.get(millis.size() / 2), millis.get(millis.size() * 95 / 100), millis.size() / seconds);
    }

    private double asked(String text) {
        long begun = System.nanoTime();
        Optional<Sense> sense = byMeaning ? Optional.of(new Sense(model.of(text), KnownEmbeddings.field(model.id()), Optional.of("en"), CosineScale.OURS)) : Optional.empty();
        index.ask(searcher -> new MatchRun(index, searcher.getIndexReader(), new MatchInput(text, "en", FOUND)).rank(sense, new AllowedNumbersQuery(number -> true)));
        return (System.nanoTime() - begun) / 1e6;
    }
}
