package org.docket.examiner;

/** The file cannot be looked into any further, and it is known why. */
final class UnreadableFileException extends Exception {

    private final Outcome outcome;

    UnreadableFileException(Outcome outcome) {
        super(outcome.name());
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
