package org.docket.rating;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the desk's vocabulary once, at start. */
@ApplicationScoped
class RatingVocabularyProducer {

    private final RatingVocabulary vocabulary;

    RatingVocabularyProducer(RatingSettings settings) {
        vocabulary = settings.file().map(RatingFileReader::of).orElseGet(RatingFileReader::builtIn);
    }

    /** Has the file read before anything is served. */
    void start(@Observes StartupEvent event) {
        vocabulary.terms();
    }

    @Produces
    @Singleton
    RatingVocabulary vocabulary() {
        return vocabulary;
    }
}
