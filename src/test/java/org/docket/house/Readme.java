package org.docket.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The README, or another document, as a sequence of fenced blocks. */
record Readme(List<Block> blocks) {

    static final Path FILE = Path.of("README.md");
    private static final Pattern FENCED = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** @param language as the fence says it: {@code sh} for what a reader types, {@code json} for the answer to the block before it */
    record Block(String language, String text) {

        boolean isTyped() {
            return language.equals("sh") && !text.startsWith("make ");
        }

        boolean isAnswer() {
            return language.equals("json");
        }
    }

    static Readme read() throws IOException {
        return read(FILE);
    }

    static Readme read(Path file) throws IOException {
        return new Readme(FENCED.matcher(Files.readString(file)).results()
                .map(found -> new Block(found.group(1), found.group(2)))
                .toList());
    }

    /** The same with {@code shown}, which has to be in it, replaced in what it shows. */
    Readme with(String shown, String replacement) {
        if (blocks.stream().noneMatch(block -> block.text().contains(shown))) {
            throw new IllegalArgumentException("not shown: " + shown);
        }
        return new Readme(blocks.stream().map(block -> new Block(block.language(), block.text().replace(shown, replacement))).toList());
    }

    /** Everything a reader types into one shell; each block ends with a line that {@link #between} finds again. */
    String script(int port, String key) {
        return blocks.stream().filter(Block::isTyped)
                .map(block -> block.text().replace(":8080", ":" + port).replace("DOCKET_ADMIN_KEY=…", "DOCKET_ADMIN_KEY=" + key))
                .collect(Collectors.joining("\necho '@@'\n", "set -euo pipefail\nshopt -s expand_aliases\n", "\necho '@@'\n"));
    }

    /** What each typed block printed, in order. */
    static List<String> between(String output) {
        return List.of(output.split("@@\\n?"));
    }
}
