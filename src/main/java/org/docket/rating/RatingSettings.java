package org.docket.rating;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Optional;

/** Which vocabulary the desk rates claims with. */
@ConfigMapping(prefix = "docket.ratings")
public interface RatingSettings {

    /** A JSON file, which takes the place of the built-in vocabulary. */
    @WithParentName
    Optional<Path> file();
}
