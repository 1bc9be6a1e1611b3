package org.docket;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.custody.PackageCheck;

/**
 * Starts the program: the server, or a command that works on its data and exits; {@code verify-package} needs neither.
 */
@QuarkusMain
public class Docket {

    static final String VERIFY_LOG = "verify-log";
    static final String VERIFY_FILES = "verify-files";
    static final String FILES_TO_BUCKET = "move-files to-bucket";
    static final String FILES_TO_FOLDER = "move-files to-folder";
    private static final Set<String> WITHOUT_A_SERVER = Set.of(VERIFY_LOG, VERIFY_FILES, FILES_TO_BUCKET, FILES_TO_FOLDER);
    private static final String VERIFY_PACKAGE = "verify-package";
    private static final String USAGE = """
            usage: quarkus-run.jar                                      start the server
                   quarkus-run.jar verify-log                           prove the log against the rows
                   quarkus-run.jar verify-files                         read all files anew, and compare their hashes
                   quarkus-run.jar move-files to-bucket|to-folder       bring all files from one store to the other
                   quarkus-run.jar verify-package FILE [CERTIFICATES]   check an evidence package""";

    private Docket() {}

    public static void main(String... args) throws IOException {
        if (args.length >= 2 && args.length <= 3 && args[0].equals(VERIFY_PACKAGE)) {
            System.exit(PackageCheck.run(Path.of(args[1]), Stream.of(args).skip(2).findFirst().map(Path::of), System.out));
        }
        boolean serving = args.length == 0;
        if (!serving && !WITHOUT_A_SERVER.contains(String.join(" ", args))) {
            System.err.println(USAGE);
            System.exit(2);
        }
        if (!DataFolder.claim()) {
            System.err.println("Another Docket already works on this data folder: stop it, or set DOCKET_DATA_DIR to another one.");
            System.exit(1);
        }
        if (!serving) {
            System.setProperty("quarkus.http.host-enabled", "false");
        }
        Quarkus.run(Command.class, args);
    }
}
