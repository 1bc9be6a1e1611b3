package org.docket.terminal;

import picocli.CommandLine;
import picocli.CommandLine.Help;

/** The commands that speak to a server. */
public final class TerminalCommands {

    private static final int FAILED = 1;

    private TerminalCommands() {}

    /** Adds them, and has whatever goes wrong told in one line. */
    public static void addTo(CommandLine docket) {
        docket.addSubcommand(new ImportCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new FollowCommand())
                .addSubcommand(new KeysCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(TerminalScreen.isColored() ? Help.Ansi.ON : Help.Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    System.err.println("docket: " + CommandFailure.of(failure));
                    return FAILED;
                });
    }
}
