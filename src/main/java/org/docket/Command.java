package org.docket;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.docket.access.AdminKey;
import org.docket.casework.VerifyLog;
import org.docket.exhibit.MoveFiles;
import org.docket.exhibit.MoveFiles.Direction;
import org.docket.exhibit.VerifyFiles;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What runs once the program has started. */
class Command implements QuarkusApplication {

    private final VerifyLog verifyLog;
    private final VerifyFiles verifyFiles;
    private final MoveFiles moveFiles;
    private final AdminKey adminKey;
    private final int port;
    private final boolean readByMachines;

    Command(VerifyLog verifyLog, VerifyFiles verifyFiles, MoveFiles moveFiles, AdminKey adminKey, @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "docket.log.json") boolean readByMachines) {
        this.verifyLog = verifyLog;
        this.verifyFiles = verifyFiles;
        this.moveFiles = moveFiles;
        this.adminKey = adminKey;
        this.port = port;
        this.readByMachines = readByMachines;
    }

    @Override
    public int run(String... args) throws Exception {
        return switch (String.join(" ", args)) {
            case Docket.VERIFY_LOG -> verifyLog.run(System.out);
            case Docket.VERIFY_FILES -> verifyFiles.run(System.out);
            case Docket.MOVE_FILES + " to-bucket" -> moveFiles.run(Direction.TO_BUCKET, System.out);
            case Docket.MOVE_FILES + " to-folder" -> moveFiles.run(Direction.TO_FOLDER, System.out);
            case Docket.KEYS + ' ' + Docket.RESET_ADMIN -> resetAdmin();
            default -> serve();
        };
    }

    /** The key alone is on standard output, so that it can go into a file. */
    private int resetAdmin() {
        String key = adminKey.reset();
        System.err.println("The admin's key, shown this once. The one before it is revoked; all other keys stay good.");
        System.out.println(key);
        return 0;
    }

    private int serve() {
        if (!readByMachines || adminKey.freshlyMade().isPresent()) {
            greet();
        }
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
