package org.docket.search;

import io.quarkus.runtime.util.HashUtil;
import java.util.List;

/**
 * A text that is taken for its meaning.
 *
 * @param hash of the text, SHA-256 in hex
 */
record Meaningful(String text, String hash) {

    static Meaningful of(List<String> parts) {
        String text = String.join("\n", parts);
        return new Meaningful(text, HashUtil.sha256(text));
    }
}
