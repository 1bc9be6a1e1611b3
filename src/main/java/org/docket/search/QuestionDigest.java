package org.docket.search;

import io.quarkus.runtime.util.HashUtil;

/** By which a cursor tells that it belongs to a question. */
public final class QuestionDigest {

    private static final int ENOUGH = 16;

    private QuestionDigest() {}

    public static String of(String question) {
        return HashUtil.sha256(question).substring(0, ENOUGH);
    }
}
