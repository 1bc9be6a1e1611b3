package org.docket.pages;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.docket.verdict.Publisher;

/** Whose pages these are. */
@Singleton
@Named("site")
public class Site {

    private final Publisher publisher;

    Site(Publisher publisher) {
        this.publisher = publisher;
    }

    public String name() {
        return publisher.name();
    }

    /** Where the public reaches it, without a slash at the end. */
    public String url() {
        return publisher.url();
    }
}
