package org.docket.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages of somebody who means harm: each ends with a code and a sentence, and needs no more memory than a good one. */
class PackageCheckTest {

    private static final int BOMB = 64 << 20;

    @TempDir
    Path folder;

    private record Checked(int code, String told) {}

    private static Checked check(Path file) {
        var told = new ByteArrayOutputStream();
        int code = PackageCheck.run(file, Optional.empty(), new PrintStream(told, true, StandardCharsets.UTF_8));
        return new Checked(code, told.toString(StandardCharsets.UTF_8));
    }

    /** A file in the package, written by whatever writes. */
    private interface Content {
        void to(ZipOutputStream zip) throws IOException;
    }

    private Path zip(Map<String, Content> files) throws IOException {
        Path file = folder.resolve("package.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                entry.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Content text(String text) {
        return zip -> zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bomb(ZipOutputStream zip) throws IOException {
        byte[] part = new byte[1 << 20];
        java.util.Arrays.fill(part, (byte) 'a');
        for (int i = 0; i < BOMB >> 20; i++) {
            zip.write(part);
        }
    }

    @Test
    void a_line_that_unfolds_without_end_is_named_and_not_read() throws IOException {
        for (String name : new String[] {"case-1/manifest-sha256.txt", "case-1/tagmanifest-sha256.txt", "case-1/data/events.ndjson"}) {
            Checked checked = check(zip(Map.of("case-1/bagit.txt", text("BagIt-Version: 1.0\n"), name, PackageCheckTest::bomb)));
            assertThat(checked.code()).isEqualTo(1);
            assertThat(checked.told()).as(name).contains(name + " cannot be read: a line has more than 4194304 bytes");
        }
    }

    @Test
    void a_time_stamp_that_unfolds_without_end_is_none() throws IOException {
        Checked checked = check(zip(Map.of("case-1/bagit.txt", text("x"), "case-1/data/" + CasePackage.STAMPS + "a.tsr", PackageCheckTest::bomb)));
        assertThat(checked.code()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_a_million_times_is_named_a_thousand_times_and_counted() throws IOException {
        Checked checked = check(zip(Map.of("case-1/bagit.txt", text("x"), "case-1/manifest-sha256.txt", zip -> {
            for (int i = 0; i < 50_000; i++) {
                zip.write(("00  data/" + i + '\n').getBytes(StandardCharsets.US_ASCII));
            }
        })));
        assertThat(checked.code()).isEqualTo(1);
        assertThat(checked.told().lines().filter(line -> line.startsWith("WRONG: "))).hasSize(1_000);
        assertThat(checked.told()).contains("5000");
    }

    @Test
    void events_that_are_none_are_named() throws IOException {
        for (String event : new String[] {"{}", "[]", "null", "{\"type\":null}", "{\"type\":\"EXHIBIT_ADDED\"}", "[".repeat(2_000), "\u0000"}) {
            Checked checked = check(zip(Map.of("case-1/bagit.txt", text("x"), "case-1/data/" + CasePackage.EVENTS, text(event + '\n'))));
            assertThat(checked.code()).as(event).isEqualTo(1);
        }
    }

    @Test
    void a_directory_that_says_that_it_is_larger_than_a_package_has_is_not_read() throws IOException {
        byte[] end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06054b50).putShort((short) 0).putShort((short) 0)
                .putShort((short) 1).putShort((short) 1).putInt(1 << 30).putInt(0).putShort((short) 0).array();
        Path file = folder.resolve("large.zip");
        Files.write(file, end);
        assertThat(check(file).code()).isEqualTo(2);
        byte[] locator = ByteBuffer.allocate(56 + 20 + 22).order(ByteOrder.LITTLE_ENDIAN).putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45).putInt(0)
                .putInt(0).putLong(Long.MAX_VALUE).putLong(Long.MAX_VALUE).putLong(Long.MAX_VALUE).putLong(0)
                .putInt(0x07064b50).putInt(0).putLong(0).putInt(1)
                .putInt(0x06054b50).putShort((short) 0).putShort((short) 0).putShort((short) -1).putShort((short) -1).putInt(-1).putInt(-1).putShort((short) 0).array();
        Files.write(file, locator);
        Checked checked = check(file);
        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.told()).contains("its directory is larger than a package has");
        assertThatThrownBy(() -> ZipDirectory.require(file)).isInstanceOf(IOException.class);
    }

    @Test
    void a_package_with_a_wrong_byte_anywhere_ends_with_a_code() throws IOException {
        Path good = folder.resolve("good.zip");
        try (var out = Files.newOutputStream(good)) {
            var bag = new Bag(out, "case-1");
            bag.add("files/a", Bag.text("a".repeat(500)));
            bag.finish(new java.util.LinkedHashMap<>(Map.of("Bag-Software-Agent", "Docket")));
        }
        assertThat(check(good).code()).isZero();
        byte[] bytes = Files.readAllBytes(good);
        var random = new Random(22);
        var codes = new ArrayList<Integer>();
        Path file = folder.resolve("damaged.zip");
        for (int i = 0; i < 400; i++) {
            byte[] damaged = i % 2 == 0 ? bytes.clone() : java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            if (damaged.length > 0) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            codes.add(check(file).code());
        }
        assertThat(codes).allMatch(code -> code >= 0 && code <= 2).contains(1, 2);
    }

    @Test
    void lines_are_given_one_by_one() throws IOException {
        var lines = new ArrayList<String>();
        BoundedLines.each(InputStream.nullInputStream(), lines::add);
        BoundedLines.each(new java.io.ByteArrayInputStream("a\r\n\n \nb".getBytes(StandardCharsets.UTF_8)), lines::add);
        assertThat(lines).containsExactly("a", "b");
    }
}
