package org.docket.search;

import java.nio.file.Path;

/** What the libraries below the model want to be told before they are first used. */
final class Natives {

    private Natives() {}

    /** The tokenizer's library would otherwise look for newer ones in the network, tell its makers of a start, and unpack into the home. */
    static void prepare(Path folder) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ENGINE_CACHE_DIR", folder.toAbsolutePath().toString());
        System.setProperty("RUST_FLAVOR", "cpu");
    }
}
