package org.docket.exhibit.store;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** Chooses where contents are kept: in a bucket where one is named, else in the data folder. */
@Singleton
public class ContentStoreProducer {

    private final FilesSettings settings;
    private final Instance<S3Client> s3;
    private final Clock clock;

    ContentStoreProducer(FilesSettings settings, Instance<S3Client> s3, Clock clock) {
        this.settings = settings;
        this.s3 = s3;
        this.clock = clock;
    }

    @Produces
    @Singleton
    ContentStore store() throws IOException {
        Optional<ContentStore> bucket = bucket();
        return bucket.isPresent() ? bucket.get() : folder();
    }

    public ContentStore folder() throws IOException {
        return ContentStore.inFolder(Path.of(settings.folder()).resolve("store"), clock);
    }

    /** Empty where none is named. */
    public Optional<ContentStore> bucket() {
        return settings.bucket().map(name -> new BucketStore(s3.get(), name, settings.prefix().orElse("")));
    }
}
