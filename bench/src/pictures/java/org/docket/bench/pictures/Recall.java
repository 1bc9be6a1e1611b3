package org.docket.bench.pictures;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.docket.examiner.Miniature;
import org.docket.examiner.PerceptualHashIndex;
import org.docket.examiner.PerceptualHasher;
import org.docket.examiner.PictureAppearance;
import org.docket.examiner.PictureSimilarity;

/**
 * Pictures on a desk, the same pictures after each change, and strangers. What is counted is the share of changed pictures that are found again as
 * what they are, and the share of strangers that are taken for any on the desk.
 */
public final class Recall {

    private static final int ORIGINAL = 1000;
    private static final int DISTRACTOR = 320;
    private static final int STRANGER = 700;
    private static final long DISTRACTORS_FROM = 1_000_000;
    private static final long STRANGERS_FROM = 500_000_000;

    private final int pictures;
    private final PerceptualHashIndex desk = new PerceptualHashIndex();
    private final List<Miniature> miniatures = new ArrayList<>();
    /** Which original has which number on the desk. */
    private final Map<Integer, Integer> seeds = new HashMap<>();

    private Recall(int pictures) {
        this.pictures = pictures;
    }

    /** A desk with {@code pictures} originals, numbered from 0, and {@code distractors} behind them. */
    public static Recall of(int pictures, int distractors) {
        var recall = new Recall(pictures);
        IntStream.range(0, pictures).forEach(seed -> PerceptualHasher.of(Scene.picture(seed, ORIGINAL))
                .ifPresent(shown -> recall.seeds.put(recall.add(shown), seed)));
        appearances(DISTRACTORS_FROM, distractors, DISTRACTOR).toList().forEach(recall::add);
        return recall;
    }

    /** For each stranger, how much the nearest on the desk looks like it, the most alike first. */
    public double[] strangers(int count) {
        return LongStream.range(STRANGERS_FROM, STRANGERS_FROM + count).parallel()
                .mapToObj(seed -> PerceptualHasher.of(Scene.picture(seed, STRANGER)))
                .mapToDouble(stranger -> -stranger.map(this::best).map(Best::score).orElse(0.0))
                .sorted().map(score -> -score).toArray();
    }

    /** For each original, how much it looks like itself after {@code change}; 0 where something else does more. */
    double[] after(Change change) {
        return IntStream.range(0, pictures).parallel().mapToDouble(seed -> score(change, seed)).toArray();
    }

    /** The share of originals that are found after each of {@code changes}, by its name. */
    public Map<String, Double> found(String... changes) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (String change : changes) {
            shares.put(change, share(after(Change.valueOf(change)), PictureSimilarity.SAME));
        }
        return shares;
    }

    static double share(double[] scores, double threshold) {
        return (double) DoubleStream.of(scores).filter(score -> score >= threshold).count() / scores.length;
    }

    PerceptualHashIndex desk() {
        return desk;
    }

    private record Best(int number, double score) {}

    private Best best(PictureAppearance asked) {
        return desk.near(asked.print()).stream()
                .map(pictureCandidate -> new Best(pictureCandidate.number(), asked.compare(miniatures.get(pictureCandidate.number()), pictureCandidate).score()))
                .max(Comparator.comparingDouble(Best::score))
                .orElse(new Best(-1, 0));
    }

    private double score(Change change, int seed) {
        BufferedImage arrived = change.arrived(Scene.picture(seed, ORIGINAL), seed);
        Best best = PerceptualHasher.of(arrived).map(this::best).orElse(new Best(-1, 0));
        return seeds.getOrDefault(best.number(), -1) == seed ? best.score() : 0;
    }

    /** A picture that shows nothing has none. */
    private static Stream<PictureAppearance> appearances(long from, int count, int longest) {
        return LongStream.range(from, from + count).parallel().mapToObj(seed -> PerceptualHasher.of(Scene.picture(seed, longest))).flatMap(Optional::stream);
    }

    private int add(PictureAppearance appearance) {
        miniatures.add(appearance.miniature());
        return desk.add(appearance.print());
    }
}
