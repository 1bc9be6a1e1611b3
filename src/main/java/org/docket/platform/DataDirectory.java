package org.docket.platform;

import java.nio.file.Path;

/**
 * The folder of the embedded database, of files and of indexes. A relative path is resolved against the working directory once, so that
 * every part of the program, and H2 in its URL, has the same absolute one.
 */
public final class DataDirectory {

    /** The name of the setting. */
    public static final String PROPERTY = "docket.data-dir";

    private static final String EXPRESSION = "${";

    private DataDirectory() {}

    /** @param path as a person wrote it; the value returned is absolute and has no {@code .} or {@code ..} */
    public static Path of(String path) {
        return of(Path.of(path));
    }

    /** @param path as a person wrote it; the value returned is absolute and has no {@code .} or {@code ..} */
    public static Path of(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** As {@link #of(String)}; an expression such as <code>${HOME}/docket</code> is left for the configuration to expand. */
    public static String ofSetting(String path) {
        return path.contains(EXPRESSION) ? path : of(path).toString();
    }
}
