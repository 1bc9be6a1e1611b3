package org.docket.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.exceptions.CorruptChecksumException;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagTest {

    @TempDir
    Path folder;

    @Test
    void a_bag_is_valid_to_the_validator_of_the_library_of_congress() throws Exception {
        Path bag = unpacked(bag());

        validate(bag);
    }

    @Test
    void the_validator_finds_a_changed_byte() throws Exception {
        Path bag = unpacked(bag());
        Files.writeString(bag.resolve("data/files/a"), "b");

        assertThatThrownBy(() -> validate(bag)).isInstanceOf(CorruptChecksumException.class);
    }

    @Test
    void it_says_how_much_it_holds() throws Exception {
        assertThat(Files.readString(unpacked(bag()).resolve("bag-info.txt"))).isEqualTo("Bag-Software-Agent: Docket\nPayload-Oxum: 1.2\n");
    }

    private static byte[] bag() throws IOException {
        var out = new ByteArrayOutputStream();
        var bag = new Bag(out, "case-1");
        bag.add("files/a", Bag.text("a"));
        bag.add("empty", Bag.text(""));
        bag.finish(new LinkedHashMap<>(Map.of("Bag-Software-Agent", "Docket")));
        return out.toByteArray();
    }

    private Path unpacked(byte[] zip) throws IOException {
        Unzip.into(new ZipInputStream(new ByteArrayInputStream(zip)), folder);
        return folder.resolve("case-1");
    }

    private static void validate(Path bag) throws Exception {
        try (var verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(bag), false);
        }
    }
}
