package org.docket;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.docket.backup.DatabaseSettings;
import org.docket.custody.PackageCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that work on the data of a server that is stopped, and the one that needs neither. */
final class DataCommands {

    private DataCommands() {}

    @Command(name = Docket.VERIFY_LOG, mixinStandardHelpOptions = true, description = "Prove the log against the rows. Stop the server first.")
    static final class VerifyLogCommand implements Callable<Integer> {

        @Override
        public Integer call() throws IOException {
            return onData(Docket.VERIFY_LOG);
        }
    }

    @Command(name = Docket.VERIFY_FILES, mixinStandardHelpOptions = true,
            description = "Read all files anew, and compare their hashes. Stop the server first.")
    static final class VerifyFilesCommand implements Callable<Integer> {

        @Override
        public Integer call() throws IOException {
            return onData(Docket.VERIFY_FILES);
        }
    }

    @Command(name = Docket.REJUDGE, mixinStandardHelpOptions = true, description = "Judge every case by the present rules and settings, list each one whose"
            + " standing, basis or rating differs from what is on record, and store the standings. Stop the server first.")
    static final class RejudgeCommand implements Callable<Integer> {

        @Option(names = Docket.DRY_RUN, description = "List only; store nothing.")
        private boolean dryRun;

        @Override
        public Integer call() throws IOException {
            return onData(dryRun ? Docket.REJUDGE + ' ' + Docket.DRY_RUN : Docket.REJUDGE);
        }
    }

    /** Where files are brought, as the command line names it. */
    enum Store {
        TO_BUCKET("to-bucket"), TO_FOLDER("to-folder");

        private final String word;

        Store(String word) {
            this.word = word;
        }

        /** As it is typed. */
        @Override
        public String toString() {
            return word;
        }
    }

    @Command(name = Docket.MOVE_FILES, mixinStandardHelpOptions = true,
            description = "Bring all files from one store to the other. Stop the server first.")
    static final class MoveFilesCommand implements Callable<Integer> {

        @Parameters(paramLabel = "WHERE", description = "${COMPLETION-CANDIDATES}")
        private Store to;

        @Override
        public Integer call() throws IOException {
            return onData(Docket.MOVE_FILES + ' ' + to);
        }
    }

    @Command(name = Docket.RESET_ADMIN, mixinStandardHelpOptions = true,
            description = "Make a new admin's key in place of a lost one, which ends. It is the only thing on standard output. Stop the server first.")
    static final class ResetAdminCommand implements Callable<Integer> {

        @Override
        public Integer call() throws IOException {
            if (DataFolder.said("docket.admin-key", "DOCKET_ADMIN_KEY").filter(key -> !key.isBlank()).isPresent()) {
                System.err.println("DOCKET_ADMIN_KEY says what the admin's key is: change it there. The next start of the server ends the old key.");
                return 1;
            }
            if (DatabaseSettings.of(DataFolder::said).file().filter(Files::notExists).isPresent()) {
                System.err.println("There is no desk in this data folder: its first start makes the admin's key. Is DOCKET_DATA_DIR the right one?");
                return 1;
            }
            return onData(Docket.KEYS + ' ' + Docket.RESET_ADMIN);
        }
    }

    @Command(name = "verify-package", mixinStandardHelpOptions = true, description = "Check an evidence package; it needs no server and no data.")
    static final class VerifyPackageCommand implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FILE", description = "The package.")
        private Path file;

        @Parameters(index = "1", arity = "0..1", paramLabel = "CERTIFICATES", description = "In PEM, what its time stamps have to lead to.")
        private Path certificates;

        @Override
        public Integer call() throws IOException {
            return PackageCheck.run(file, Optional.ofNullable(certificates), System.out);
        }
    }

    /** Ends the process with the command's own exit code; returns 1 where there are no data, or another process has them. */
    private static int onData(String words) throws IOException {
        Optional<Path> missing = DataFolder.missingDatabase();
        if (missing.isPresent()) {
            System.err.printf("docket: there is no database in %s: start the server once, or set DOCKET_DATA_DIR to its folder.%n", missing.get().getParent());
            return 1;
        }
        if (!DataFolder.claim()) {
            System.err.println(Docket.TAKEN);
            return 1;
        }
        DatabaseOpener.await(DatabaseSettings.of(DataFolder::said), System.err);
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.log.console.stderr", "true");
        Quarkus.run(org.docket.Command.class, words.split(" "));
        return 0;
    }
}
