package org.docket.http.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.http.ProblemType;

/** The one place where the contract's words come from: the files below {@code contract/}. */
final class ContractWords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContractWords() {}

    /**
     * What the code of an operation does not say of it.
     *
     * @param takes the name of the schema of a merge patch; null where the code says what is taken
     * @param answer the name of the schema; null for a picture
     * @param mediaType of the answer; {@code none} where it has no body
     * @param alsoAs other media types in which the same is told, as text
     * @param open whether it needs no key
     * @param adds whether it may, but need not, name the ETag it was based on
     * @param page whether it leads to a page where the request prefers one
     * @param proposes whether it answers with 202 and a proposal where a second person is needed
     * @param waits the name of the schema with which it answers 202 where something else than a proposal waits for a second person; null for most
     * @param file whether its body is a file
     * @param googles whether its errors have the form of Google's APIs
     * @param problems those that no other operation has
     */
    record Words(String tag, String takes, int status, String answer, String mediaType, List<String> alsoAs, List<String> headers, String summary, String description,
            boolean open, boolean adds, boolean page, boolean proposes, String waits, boolean file, boolean googles, List<ProblemType> problems) {

        Words {
            headers = headers == null ? List.of() : headers;
            mediaType = mediaType == null ? "application/json" : mediaType;
            alsoAs = alsoAs == null ? List.of() : alsoAs;
            problems = problems == null ? List.of() : problems;
        }
    }

    /** An exchange that took place, as plain maps and lists. */
    record Example(Object request, Object answer) {}

    /**
     * What the code of the schemas does not say of them.
     *
     * @param pages the lists, with the schema of their items
     * @param optional the fields that may be absent; every other field of the named schemas is always there
     */
    record SchemaWords(Map<String, String> pages, Map<String, List<String>> optional, Map<String, String> tags) {}

    static Map<String, Words> operations() {
        return read("operations.json", new TypeReference<Map<String, Words>>() {}).orElseThrow();
    }

    static SchemaWords schemas() {
        return read("schemas.json", new TypeReference<SchemaWords>() {}).orElseThrow();
    }

    static Optional<Example> example(String operation) {
        return read("examples/" + operation + ".json", new TypeReference<Example>() {});
    }

    private static <T> Optional<T> read(String name, TypeReference<T> type) {
        try (var file = open(name)) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return ContractWords.class.getResourceAsStream("/contract/" + name);
    }
}
