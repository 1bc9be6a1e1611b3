package org.docket.examiner;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What the child has found so far, in a file that is always whole: however the child ends, what it noted is known. */
final class PartialFindingsFile {

    private static final String NAME = "findings.json";
    private static final long LONGEST = 4L * 1024 * 1024;
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new Jdk8Module()).build();

    private final Path file;

    private PartialFindingsFile(Path file) {
        this.file = file;
    }

    static PartialFindingsFile in(Path folder) {
        return new PartialFindingsFile(folder.resolve(NAME));
    }

    void write(Findings findings) throws IOException {
        Path next = file.resolveSibling(NAME + ".next");
        MAPPER.writeValue(next.toFile(), findings);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty where nothing was noted. */
    Optional<Findings> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(Files.size(file) > LONGEST ? Findings.none(Outcome.DAMAGED) : MAPPER.readValue(file.toFile(), Findings.class));
    }
}
