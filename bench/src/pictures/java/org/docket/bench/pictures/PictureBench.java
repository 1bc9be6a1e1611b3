package org.docket.bench.pictures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.docket.examiner.PerceptualHash;
import org.docket.examiner.PerceptualHashIndex;
import org.docket.examiner.PerceptualHasher;
import org.docket.examiner.PictureSimilarity;

/** Prints how many changed pictures are recognized, how many strangers are not, and how long it takes. */
public final class PictureBench {

    private static final int LOOKS = 10;
    private static final int MANY = 100_000;
    private static final double MOST_WRONG = 0.01;

    private PictureBench() {}

    /** {@code args}: pictures, distractors, strangers. */
    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        int pictures = Integer.parseInt(args[0]);
        var recall = Recall.of(pictures, Integer.parseInt(args[1]));
        double[] strangers = recall.strangers(Integer.parseInt(args[2]));
        double threshold = strangers[(int) (strangers.length * MOST_WRONG)] + 0.001;
        System.out.printf("on the desk: %d, of which %d are looked for; strangers: %d%n", recall.desk().size(), pictures, strangers.length);
        System.out.printf("the least score at which 1 %% of strangers at most are taken for one on the desk: %.3f%n", threshold);
        System.out.printf("strangers taken for one at %.3f, where the program calls them the same: %.2f %%%n%n", PictureSimilarity.SAME,
                100 * Recall.share(strangers, PictureSimilarity.SAME));
        table(recall, threshold);
        time();
    }

    private static void table(Recall recall, double threshold) {
        Map<String, double[]> scores = new LinkedHashMap<>();
        for (Change change : Change.values()) {
            scores.put(change.words(), recall.after(change));
        }
        System.out.printf("| what was done to it | found at %.2f | at %.3f |%n|---|---:|---:|%n", PictureSimilarity.SAME, threshold);
        scores.forEach((words, found) -> System.out.printf("| %s | %.0f %% | %.0f %% |%n", words,
                100 * Recall.share(found, PictureSimilarity.SAME), 100 * Recall.share(found, threshold)));
    }

    /** The same few pictures many times over: what they show costs nothing, how many there are does. */
    private static void time() {
        var desk = new PerceptualHashIndex();
        PerceptualHash[] prints = new PerceptualHash[100];
        for (int i = 0; i < prints.length; i++) {
            prints[i] = PerceptualHasher.of(Scene.picture(2_000_000 + 6L * i, 320)).orElseThrow().print();
        }
        for (int i = 0; i < MANY; i++) {
            desk.add(prints[i % prints.length]);
        }
        PerceptualHash asked = PerceptualHasher.of(Scene.picture(7, 1000)).orElseThrow().print();
        desk.near(asked);
        long begun = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            desk.near(asked);
        }
        System.out.printf("%nlooking through %d prints: %.0f ms%n", MANY, (System.nanoTime() - begun) / 1e6 / LOOKS);
    }
}
