package org.docket.search;

import io.quarkus.runtime.util.HashUtil;
import java.util.List;

/**
 * A text that is taken for its meaning.
 *
 * @param hash of the text, SHA-256 in hex
 */
record EmbeddableText(String text, String hash) {

    static EmbeddableText of(List<String> parts) {
        String text = String.join("\n", parts);
        return new EmbeddableText(text, HashUtil.sha256(text));
    }
}
