package org.docket.pages;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.docket.submission.SubmissionSettings;
import org.docket.verdict.Publisher;

/** Whose pages these are. */
@Singleton
@Named("site")
public class SiteIdentity {

    private final Publisher publisher;
    private final boolean asked;

    SiteIdentity(Publisher publisher, SubmissionSettings submissions) {
        this.publisher = publisher;
        this.asked = submissions.open();
    }

    public String name() {
        return publisher.name();
    }

    /** Whether readers may ask for a check. */
    public boolean isAsked() {
        return asked;
    }

    /** Where the public reaches it, without a slash at the end. */
    public String url() {
        return publisher.url();
    }
}
