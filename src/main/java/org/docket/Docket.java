package org.docket;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;

/** Starts the program: the server, or {@code verify-log}, which proves the log against the rows and exits. */
@QuarkusMain
public class Docket {

    static final String VERIFY_LOG = "verify-log";

    private Docket() {}

    public static void main(String... args) throws IOException {
        boolean verify = args.length == 1 && args[0].equals(VERIFY_LOG);
        if (args.length > 0 && !verify) {
            System.err.println("usage: quarkus-run.jar [" + VERIFY_LOG + "]");
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
