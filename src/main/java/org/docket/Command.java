package org.docket;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.docket.access.AdminKey;
import org.docket.casework.VerifyLog;
import org.docket.exhibit.VerifyFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What runs once the program has started. */
class Command implements QuarkusApplication {

    private final VerifyLog verifyLog;
    private final VerifyFiles verifyFiles;
    private final AdminKey adminKey;
    private final int port;

    Command(VerifyLog verifyLog, VerifyFiles verifyFiles, AdminKey adminKey, @ConfigProperty(name = "quarkus.http.port") int port) {
        this.verifyLog = verifyLog;
        this.verifyFiles = verifyFiles;
        this.adminKey = adminKey;
        this.port = port;
    }

    @Override
    public int run(String... args) throws Exception {
        if (args.length == 1) {
            return args[0].equals(Docket.VERIFY_FILES) ? verifyFiles.run(System.out) : verifyLog.run(System.out);
        }
        greet();
        Quarkus.waitForExit();
        return 0;
    }

    /** The one time that a fresh key is shown. */
    private void greet() {
        String key = adminKey.freshlyMade().orElse("$DOCKET_ADMIN_KEY");
        System.out.printf("""

                Docket is ready at http://localhost:%1$d   (docs: http://localhost:%1$d/docs)
                  curl -H "Authorization: Bearer %2$s" http://localhost:%1$d/v1/cases
                %3$s%n""", port, key, adminKey.freshlyMade()
                .map(made -> "  admin key, shown this once: " + made)
                .orElse("  the admin key is the one that you have"));
    }
}
