package org.docket.backup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.platform.DataDirectory;

/**
 * Which database, and which folder of files, as the settings of the server say it.
 *
 * @param server who the server is in the database, where that is said apart from the address
 * @param owner who owns the tables, where that is not the server
 */
public record DatabaseSettings(String url, Optional<Login> server, Optional<Login> owner, Path data, Path files) {

    private static final String EMBEDDED = "jdbc:h2:";
    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");
    static final String ENDING = ".mv.db";

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

    /** The file of an embedded database, whether it exists or not; empty for a database that is no file. */
    public Optional<Path> file() {
        Matcher found = FILE.matcher(url);
        return found.matches() ? Optional.of(Path.of(found.group(1) + ENDING).toAbsolutePath().normalize()) : Optional.empty();
    }

    private static Optional<Login> login(Optional<String> name, Optional<String> password) {
        return name.filter(given -> !given.isBlank()).map(given -> new Login(given, password.orElse("")));
    }
}
