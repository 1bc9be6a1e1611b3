package org.docket.verdict;

import jakarta.inject.Singleton;
import org.docket.platform.ListeningAddress;

/** The publisher of this desk: by its settings, or at the address at which this process listens, whichever port that is. */
@Singleton
class DeskPublisher implements Publisher {

    private final PublisherSettings settings;
    private final ListeningAddress listening;

    DeskPublisher(PublisherSettings settings, ListeningAddress listening) {
        this.settings = settings;
        this.listening = listening;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String url() {
        return settings.url().orElseGet(listening::url);
    }
}
