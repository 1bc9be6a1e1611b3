package org.docket;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.docket.custody.PackageCheck;

/**
 * Starts the program: the server, or {@code verify-log}, which proves the log against the rows and exits; {@code verify-package} needs neither
 * a server nor its data.
 */
@QuarkusMain
public class Docket {

    static final String VERIFY_LOG = "verify-log";
    static final String VERIFY_FILES = "verify-files";
    private static final String VERIFY_PACKAGE = "verify-package";

    private Docket() {}

    public static void main(String... args) throws IOException {
        if (args.length >= 2 && args.length <= 3 && args[0].equals(VERIFY_PACKAGE)) {
            System.exit(PackageCheck.run(Path.of(args[1]), Stream.of(args).skip(2).findFirst().map(Path::of), System.out));
        }
        boolean verify = args.length == 1 && (args[0].equals(VERIFY_LOG) || args[0].equals(VERIFY_FILES));
        if (args.length > 0 && !verify) {
            System.err.println("usage: quarkus-run.jar [" + VERIFY_LOG + " | " + VERIFY_PACKAGE + " FILE [CERTIFICATES]]");
            System.exit(2);
        }
        if (!DataFolder.claim()) {
            System.err.println("Another Docket already works on this data folder: stop it, or set DOCKET_DATA_DIR to another one.");
            System.exit(1);
        }
        if (verify) {
            System.setProperty("quarkus.http.host-enabled", "false");
        }
        Quarkus.run(Command.class, args);
    }
}
