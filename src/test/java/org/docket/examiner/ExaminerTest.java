package org.docket.examiner;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import io.quarkus.runtime.configuration.MemorySize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ExaminerTest {

    @TempDir
    private Path folder;

    private record Limits(Duration time, long pixels) implements ExaminerSettings {

        @Override
        public MemorySize memory() {
            return new MemorySize(BigInteger.valueOf(256L << 20));
        }

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public Sandbox sandbox() {
            return Sandbox.REQUIRED;
        }
    }

    private Findings examined(byte[] file) throws Exception {
        return examined(file, new Limits(Duration.ofSeconds(60), 50_000_000));
    }

    private Findings examined(byte[] file, Limits limits) throws Exception {
        return new Examiner(limits).examine(Files.write(Files.createTempFile(folder, "file", ".bin"), file), made(),
                ExaminationQueue.EVIDENCE);
    }

    private Path made() throws IOException {
        return Files.createDirectories(folder.resolve("made"));
    }

    private byte[] copy(Findings findings) throws IOException {
        return Files.readAllBytes(made().resolve(findings.copy().orElseThrow().file()));
    }

    @Test
    void a_picture_says_when_where_and_with_what_it_was_taken() throws Exception {
        Findings findings = examined(TestPictures.jpeg(640, 480, 1));
        assertThat(findings.outcome()).isEqualTo(Outcome.EXAMINED);
        assertThat(findings.mediaType()).contains("image/jpeg");
        assertThat(findings.width()).contains(640);
        assertThat(findings.facts()).contains(
                new FileFact("takenAt", "2024-05-01T12:33:10+09:00", "EXIF"),
                new FileFact("latitude", "39.033850", "EXIF"),
                new FileFact("longitude", "-125.754320", "EXIF"),
                new FileFact("cameraMake", Exif.MAKE, "EXIF"),
                new FileFact("cameraModel", Exif.MODEL, "EXIF"),
                new FileFact("xmp:CreatorTool", "Plantedtext tool", "XMP"));
        assertThat(findings.facts()).anySatisfy(fact -> assertThat(fact.from()).isEqualTo("IPTC"));
        assertThat(findings.appearance()).isPresent();
    }

    @Test
    void a_public_copy_of_a_picture_keeps_every_pixel_and_nothing_else() throws Exception {
        byte[] original = TestPictures.jpeg(640, 480, 1);
        byte[] copy = copy(examined(original));
        assertNothingIsLeft(copy);
        assertSamePixels(copy, original);
    }

    @Test
    void a_picture_that_is_stored_turned_is_upright_in_its_copy_and_its_thumbnail() throws Exception {
        Findings findings = examined(TestPictures.jpeg(640, 480, 6));
        assertThat(findings.width()).contains(480);
        assertNothingIsLeft(copy(findings));
        assertThat(ImageIO.read(new ByteArrayInputStream(copy(findings))).getHeight()).isEqualTo(640);
        BufferedImage thumbnail = ImageIO.read(made().resolve(findings.thumbnail().orElseThrow().file()).toFile());
        assertThat(thumbnail.getWidth()).isEqualTo(240);
        assertThat(thumbnail.getHeight()).isEqualTo(320);
        assertThat(thumbnail.getRGB(120, 5) & 0xFF).as("the left side is up").isLessThan(80);
    }

    @Test
    void png_gif_webp_and_tiff_have_copies_too() throws Exception {
        for (byte[] original : List.of(TestPictures.png(), TestPictures.gif(), TestPictures.webp(), TestPictures.tiff())) {
            Findings findings = examined(original);
            assertThat(findings.publicCopy()).as(findings.mediaType().orElseThrow()).isEqualTo(PublicCopy.MADE);
            assertNothingIsLeft(copy(findings));
            assertSamePixels(copy(findings), original);
        }
    }

    @Test
    void a_document_says_who_made_it_and_its_copy_does_not() throws Exception {
        Findings findings = examined(TestPictures.pdf());
        assertThat(findings.outcome()).isEqualTo(Outcome.EXAMINED);
        assertThat(findings.facts()).contains(
                new FileFact("author", TestPictures.PLANTED, "PDF document information"),
                new FileFact("createdAt", "2023-11-14T22:13:20Z", "PDF document information"),
                new FileFact("xmp:CreatorTool", "Plantedtext tool", "XMP"),
                new FileFact("pages", "1", "PDF"));
        assertThat(findings.thumbnail()).isPresent();
        assertNothingIsLeft(copy(findings));
        try (var before = Loader.loadPDF(TestPictures.pdf()); var after = Loader.loadPDF(copy(findings))) {
            assertThat(after.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pixels(new PDFRenderer(after).renderImage(0))).isEqualTo(pixels(new PDFRenderer(before).renderImage(0)));
        }
    }

    @Test
    void a_film_says_when_and_where_and_has_no_copy() throws Exception {
        Findings findings = examined(TestPictures.mp4());
        assertThat(findings.outcome()).isEqualTo(Outcome.EXAMINED);
        assertThat(findings.facts()).contains(new FileFact("takenAt", "2024-05-01T03:33:10Z", "MP4"));
        assertThat(findings.publicCopy()).isEqualTo(PublicCopy.NOT_POSSIBLE);
    }

    @Test
    void more_pixels_than_allowed_are_never_decoded() throws Exception {
        Findings findings = examined(TestPictures.hugePng());
        assertThat(findings.outcome()).isEqualTo(Outcome.TOO_LARGE);
        assertThat(findings.width()).contains(100_000);
        assertThat(examined(TestPictures.jpeg(640, 480, 1), new Limits(Duration.ofSeconds(60), 1_000)).outcome()).isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void what_unfolds_to_more_than_the_memory_is_too_large() throws Exception {
        assertThat(examined(TestPictures.pngBomb()).outcome()).isEqualTo(Outcome.TOO_LARGE);
    }

    @Test
    void what_takes_too_long_is_ended() throws Exception {
        long begun = System.nanoTime();
        assertThat(examined(TestPictures.pdf(), new Limits(Duration.ofMillis(60), 1_000_000)).outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void what_breaks_off_is_damaged() throws Exception {
        byte[] whole = TestPictures.png();
        assertThat(examined(Arrays.copyOf(whole, 200)).outcome()).isEqualTo(Outcome.DAMAGED);
        assertThat(examined(TestPictures.loopingPdf()).outcome()).isIn(Outcome.DAMAGED, Outcome.EXAMINED);
        assertThat(examined(Arrays.copyOf(TestPictures.pdf(), 300)).outcome()).isIn(Outcome.DAMAGED, Outcome.EXAMINED);
    }

    @Test
    void a_drawing_with_a_script_an_archive_and_nothing_at_all_are_not_looked_into() throws Exception {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        for (byte[] file : List.of(TestPictures.svg(), zip, new byte[0])) {
            Findings findings = examined(file);
            assertThat(findings.outcome()).isEqualTo(Outcome.UNSUPPORTED);
            assertThat(findings.publicCopy()).isEqualTo(PublicCopy.NOT_POSSIBLE);
        }
    }

    @Test
    void facts_have_an_end_in_number_and_length() throws Exception {
        Findings findings = examined(TestPictures.wordyPng());
        assertThat(findings.outcome()).isEqualTo(Outcome.EXAMINED);
        assertThat(findings.facts()).hasSize(FileFact.MOST).allSatisfy(fact -> assertThat(fact.value().length()).isLessThanOrEqualTo(500));
    }

    private static void assertNothingIsLeft(byte[] copy) throws Exception {
        String bytes = new String(copy, StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain(Exif.MAKE, Exif.MODEL, Exif.SERIAL, Exif.TAKEN, TestPictures.PLANTED, "39033850", "Exif\0", "xpacket");
        assertThat(indexOf(copy, new byte[] {(byte) 0x6A, (byte) 0x9C, (byte) 0x53, 2})).as("the latitude as a number").isNegative();
        if (!bytes.startsWith("%PDF")) {
            Metadata left = ImageMetadataReader.readMetadata(new ByteArrayInputStream(copy));
            assertThat(left.getDirectories()).noneSatisfy(ExaminerTest::assertIsMetadata);
        }
    }

    /** A TIFF's own description of its pixels is no metadata of a camera. */
    private static void assertIsMetadata(Directory directory) {
        boolean tiff = directory instanceof ExifDirectoryBase && !directory.containsTag(ExifDirectoryBase.TAG_MAKE) && directory.containsTag(0x0100);
        assertThat(!tiff && (directory instanceof ExifDirectoryBase || directory instanceof XmpDirectory || directory instanceof IptcDirectory
                || directory instanceof JpegCommentDirectory)).isTrue();
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    private static void assertSamePixels(byte[] copy, byte[] original) throws IOException {
        assertThat(pixels(ImageIO.read(new ByteArrayInputStream(copy)))).isEqualTo(pixels(ImageIO.read(new ByteArrayInputStream(original))));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
