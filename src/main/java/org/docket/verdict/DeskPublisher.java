package org.docket.verdict;

import jakarta.inject.Singleton;
import org.docket.platform.PublicAddress;

/** The publisher of this desk: by its settings, or at the address at which this process listens, whichever port that is. */
@Singleton
class DeskPublisher implements Publisher {

    private final PublisherSettings settings;
    private final PublicAddress address;

    DeskPublisher(PublisherSettings settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String url() {
        return address.url();
    }
}
