package org.docket;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.docket.backup.DatabaseSettings;
import org.docket.backup.Restore;
import org.docket.backup.RestoreFailure;
import org.docket.terminal.ProgressLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that fill an empty database; they boot nothing. */
final class RestoreCommands {

    private static final int REFUSED = 1;

    private RestoreCommands() {}

    /** Does what there is to do, and is told how far it is. */
    private interface Restoring {

        Restore.Told run(Restore restore) throws Exception;
    }

    @Command(name = "restore", mixinStandardHelpOptions = true,
            description = "Bring a backup to the empty database that the settings name. No server works on it meanwhile.",
            footer = {"", "DOCKET_DB_URL, DOCKET_DATA_DIR and the other settings say where to, as they do for the server.",
                "Then `docket verify-log` proves what was brought."})
    static final class RestoreCommand implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The backup.")
        private Path file;

        @Option(names = "--check", description = "Look only whether it is whole; it needs no database.")
        private boolean check;

        @Override
        public Integer call() throws Exception {
            DatabaseSettings settings = DatabaseSettings.of(DataFolder::said);
            return check || !settings.isEmbedded() || DataFolder.claim(settings.data())
                    ? told(settings, restore -> check ? restore.check(file) : restore.from(file))
                    : taken();
        }
    }

    @Command(name = "move-database", mixinStandardHelpOptions = true,
            description = "Bring an embedded database to the empty PostgreSQL that DOCKET_DB_URL names. Stop the server first.",
            footer = {"", "The log keeps its positions and hashes. The embedded database stays as it is, and files of evidence where they are."})
    static final class MoveDatabaseCommand implements Callable<Integer> {

        @Option(names = "--from", paramLabel = "FOLDER", defaultValue = "${env:DOCKET_DATA_DIR:-./data}",
                description = "The data folder; without this what DOCKET_DATA_DIR says, else ./data.")
        private Path from;

        @Override
        public Integer call() throws Exception {
            DatabaseSettings settings = DatabaseSettings.of(DataFolder::said);
            if (settings.isEmbedded()) {
                System.err.println("docket: set DOCKET_DB_URL to where it is to go, jdbc:postgresql://…");
                return REFUSED;
            }
            return Files.isDirectory(from) && !DataFolder.claim(from) ? taken()
                    : told(settings, restore -> restore.moved(from, Docket.Version.text()));
        }
    }

    private static int taken() {
        System.err.println(Docket.TAKEN);
        return REFUSED;
    }

    private static int told(DatabaseSettings settings, Restoring restoring) throws Exception {
        try {
            tell(restored(settings, restoring));
            return 0;
        } catch (RestoreFailure refused) {
            System.err.println("docket: " + refused.getMessage());
            return REFUSED;
        }
    }

    private static Restore.Told restored(DatabaseSettings settings, Restoring restoring) throws Exception {
        try (var progress = new ProgressLine()) {
            return restoring.run(new Restore(settings, progress::bytes, Clock.systemUTC()));
        }
    }

    private static void tell(Restore.Told told) throws IOException {
        System.out.printf("taken %s by %s, tables of version %d%nposition %d, %d rows, %s%n", told.takenAt(), told.docket(), told.schema(),
                told.position(), told.rows(), told.withFiles() ? told.files() + " files" : "files are kept otherwise");
        if (told.damaged() > 0) {
            System.out.printf("%d files were damaged or missing when it was taken: they are not in it%n", told.damaged());
        }
    }
}
