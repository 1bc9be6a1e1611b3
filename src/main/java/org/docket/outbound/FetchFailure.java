package org.docket.outbound;

/** Why something outside gave no answer. */
public enum FetchFailure {
    NOT_ALLOWED("the address is not one in the public internet that may be asked"),
    NO_SUCH_HOST("nobody has that name"),
    NOT_CONNECTED("nobody took the call"),
    NOT_SECURE("its certificate does not prove who it is, or it speaks no TLS"),
    TOO_SLOW("it took longer than may be waited for"),
    TOO_LARGE("it sent more than is taken"),
    BROKEN_OFF("what it sent is not an answer, or broke off"),
    TOO_MANY_REDIRECTS("it sent on in a circle, or too often");

    private final String explanation;

    FetchFailure(String explanation) {
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }

    /** How a request ends early, inside of this package. */
    static final class Thrown extends Exception {

        final FetchFailure why;

        Thrown(FetchFailure why) {
            super(why.explanation, null, false, false);
            this.why = why;
        }
    }
}
