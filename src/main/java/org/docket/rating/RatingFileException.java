package org.docket.rating;

/** A vocabulary that cannot be used; the message names the file, the entry and what is wrong with it. */
final class RatingFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RatingFileException(String message) {
        super(message);
    }

    RatingFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
