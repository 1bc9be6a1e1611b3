package org.docket.examiner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.docket.bench.pictures.Recall;
import org.docket.bench.pictures.Scene;
import org.docket.platform.Effort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** `make bench-images` for a moment: pictures that travelled are recognized, and others are not. */
@Tag("slow")
class RecognitionTest {

    private static final int PICTURES = Effort.of(18, 9);

    @Test
    void pictures_are_recognized_however_they_travelled_and_strangers_are_not() {
        var recall = Recall.of(PICTURES, 60);
        Map<String, Double> found = recall.found("RECOMPRESSED_60", "RECOMPRESSED_30", "RESCALED_50", "MIRRORED", "GRAY", "CROPPED_10");
        assertThat(found.values()).as(found.toString()).allSatisfy(share -> assertThat(share).isGreaterThanOrEqualTo(0.94));
        assertThat(recall.found("RESCALED_25", "CROPPED_30").values()).allSatisfy(share -> assertThat(share).isGreaterThanOrEqualTo(0.75));
        assertThat(recall.strangers(40)[2]).as("the third most alike of forty strangers").isLessThan(PictureSimilarity.SAME);
    }

    @Test
    void a_print_and_a_miniature_are_what_was_written() {
        PictureAppearance seen = PerceptualHasher.of(Scene.picture(3, 400)).orElseThrow();
        var perceptualHashIndex = new PerceptualHashIndex();
        perceptualHashIndex.add(PerceptualHash.parse(seen.print().toString()));
        PictureCandidate pictureCandidate = perceptualHashIndex.near(seen.print()).getFirst();
        assertThat(pictureCandidate.distance()).isZero();
        assertThat(seen.compare(Miniature.parse(seen.miniature().toString()), pictureCandidate).score()).isGreaterThan(0.999);
    }

    @Test
    void what_shows_nothing_has_no_print() {
        var blank = new java.awt.image.BufferedImage(200, 100, java.awt.image.BufferedImage.TYPE_INT_RGB);
        assertThat(PerceptualHasher.of(blank)).isEmpty();
        assertThat(PerceptualHasher.of(new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_INT_RGB))).isEmpty();
    }
}
