package org.docket.search;

import io.quarkus.runtime.util.HashUtil;

/** By which a cursor tells that it belongs to a question. */
final class Digest {

    private static final int ENOUGH = 16;

    private Digest() {}

    static String of(String question) {
        return HashUtil.sha256(question).substring(0, ENOUGH);
    }
}
