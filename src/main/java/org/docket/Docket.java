package org.docket;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.IOException;
import java.util.Optional;
import org.docket.backup.DatabaseSettings;
import org.docket.rating.RatingVocabulary;
import org.docket.terminal.TerminalCommands;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.IVersionProvider;

/**
 * Starts the program: the server where nothing is said, else a command. Commands are picocli's own, not the framework's: those that speak
 * to a server must not wait for one to boot in their own process.
 */
@QuarkusMain
public class Docket {

    static final String VERIFY_LOG = "verify-log";
    static final String VERIFY_FILES = "verify-files";
    static final String MOVE_FILES = "move-files";
    static final String REJUDGE = "rejudge";
    static final String DRY_RUN = "--dry-run";
    static final String KEYS = "keys";
    static final String RESET_ADMIN = "reset-admin";
    static final String TAKEN = "Another Docket already works on this data folder: stop it, or set DOCKET_DATA_DIR to another one.";

    private Docket() {}

    public static void main(String... args) throws IOException {
        FileMode.restrict();
        if (args.length > 0) {
            System.exit(commands().execute(args));
        }
        if (!DataFolder.claim()) {
            System.err.println(TAKEN);
            System.exit(1);
        }
        Optional<String> damage = DataFolder.damage().or(() -> DataFolder.said("docket.ratings", "DOCKET_RATINGS").flatMap(RatingVocabulary::problem));
        if (damage.isPresent()) {
            System.err.println("docket: " + damage.get());
            System.exit(1);
        }
        DatabaseOpener.await(DatabaseSettings.of(DataFolder::said), System.err);
        Quarkus.run(Command.class);
    }

    /** All that can be said after the program's name. */
    static CommandLine commands() {
        var docket = new CommandLine(new Words());
        TerminalCommands.addTo(docket);
        docket.getSubcommands().get(KEYS).addSubcommand(new DataCommands.ResetAdminCommand());
        haveVersion(docket);
        return docket;
    }

    private static void haveVersion(CommandLine command) {
        command.getCommandSpec().versionProvider(new Version());
        command.getSubcommands().values().forEach(Docket::haveVersion);
    }

    /** What stands above the commands. */
    @CommandLine.Command(name = "docket", mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "[COMMAND]",
            description = "The claim-verification server. Without a command it starts; see docs/command-line.md.", subcommands = {
                DataCommands.VerifyLogCommand.class, DataCommands.VerifyFilesCommand.class, DataCommands.RejudgeCommand.class,
                DataCommands.MoveFilesCommand.class, DataCommands.VerifyPackageCommand.class, RestoreCommands.RestoreCommand.class, RestoreCommands.MoveDatabaseCommand.class,
                AutoComplete.GenerateCompletion.class})
    static final class Words {}

    /** As the build wrote it down. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"docket " + text()};
        }

        static String text() {
            return Optional.ofNullable(Docket.class.getPackage().getImplementationVersion()).orElse("of no version");
        }
    }
}
