package org.docket.backup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.docket.platform.DataDirectory;

/**
 * Which database, and which folder of files, as the settings of the server say it.
 *
 * @param server who the server is in the database, where that is said apart from the address
 * @param owner who owns the tables, where that is not the server
 */
public record DatabaseSettings(String url, Optional<Login> server, Optional<Login> owner, Path data, Path files) {

    private static final String EMBEDDED = "jdbc:h2:";

    record Login(String name, String password) {}

    /** @param said what is said of a setting, by its property or by its variable */
    public static DatabaseSettings of(BiFunction<String, String, Optional<String>> said) {
        Path data = DataDirectory.of(said.apply(DataDirectory.PROPERTY, "DOCKET_DATA_DIR").orElse("./data"));
        String url = said.apply("docket.db-url", "DOCKET_DB_URL").orElse(EMBEDDED + "file:" + data.resolve("docket"));
        return new DatabaseSettings(said.apply("docket.db-direct-url", "DOCKET_DB_DIRECT_URL").filter(direct -> !url.startsWith(EMBEDDED)).orElse(url),
                login(said.apply("docket.db-user", "DOCKET_DB_USER"), said.apply("docket.db-password", "DOCKET_DB_PASSWORD")),
                login(said.apply("docket.db-owner", "DOCKET_DB_OWNER"), said.apply("docket.db-owner-password", "DOCKET_DB_OWNER_PASSWORD")),
                data, said.apply("docket.files.folder", "DOCKET_FILES_FOLDER").map(Path::of).orElse(data.resolve("files")).resolve("store"));
    }

    /** The embedded database of a data folder. */
    public static DatabaseSettings in(Path folder) {
        Path data = DataDirectory.of(folder);
        return new DatabaseSettings(EMBEDDED + "file:" + data.resolve("docket"), Optional.empty(), Optional.empty(), data, data.resolve("files").resolve("store"));
    }

    /** Whether one process at a time has the data folder. */
    public boolean isEmbedded() {
        return url.startsWith(EMBEDDED);
    }

    /** The file of the embedded database, which need not exist; empty if the database is on a server. */
    public Optional<Path> file() {
        return Optional.of(url).filter(address -> address.startsWith(EMBEDDED))
                .map(address -> Path.of(address.substring(EMBEDDED.length()).replaceFirst("^file:", "").replaceFirst(";.*", "") + ".mv.db"));
    }

    private static Optional<Login> login(Optional<String> name, Optional<String> password) {
        return name.filter(given -> !given.isBlank()).map(given -> new Login(given, password.orElse("")));
    }
}
