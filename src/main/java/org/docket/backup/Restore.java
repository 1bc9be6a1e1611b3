package org.docket.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.docket.backup.Manifest.Table;
import org.docket.log.Snapshot;
import org.h2.jdbcx.JdbcDataSource;

/** Brings a backup to an empty database, of either kind. Whatever goes wrong, that database stays empty. */
public final class Restore {

    private final DatabaseSettings settings;
    private final ProgressListener progressListener;
    private final Clock clock;

    public Restore(DatabaseSettings settings, ProgressListener progressListener, Clock clock) {
        this.settings = settings;
        this.progressListener = progressListener;
        this.clock = clock;
    }

    /**
     * What was brought.
     *
     * @param position of the log
     * @param damaged how many files of evidence were so when the backup was taken
     */
    public record Told(String takenAt, String docket, int schema, long position, long rows, boolean withFiles, long files, int damaged) {

        static Told of(Manifest manifest) {
            return new Told(manifest.takenAt(), manifest.docket(), manifest.schema(), manifest.position(),
                    manifest.tables().stream().mapToLong(Table::rows).sum(),
                    manifest.files().within(), manifest.files().count(), manifest.files().damaged().size());
        }
    }

    /** Looks only whether the backup is whole. */
    public Told check(Path file) throws IOException, RestoreFailure {
        try (BackupFile backup = BackupFile.open(file, progressListener)) {
            backup.check();
            return Told.of(backup.manifest());
        }
    }

    public Told from(Path file) throws IOException, SQLException, RestoreFailure {
        try (BackupFile backup = BackupFile.open(file, progressListener)) {
            backup.check();
            try (RestoreDestination destination = RestoreDestination.of(settings)) {
                bring(backup, destination);
            }
            return Told.of(backup.manifest());
        }
    }

    /** Brings the embedded database of {@code data}, whose server is stopped; its files stay where they are. */
    public Told moved(Path data, String version) throws IOException, SQLException, RestoreFailure {
        if (!Files.exists(data.resolve("docket.mv.db"))) {
            throw new RestoreFailure("there is no embedded database in " + data);
        }
        Path file = Files.createTempFile(data, "moving", ".zip");
        try {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); OutputStream out = Channels.newOutputStream(channel)) {
                BackupWriter.write(Snapshot.open(embedded(data)), FileContents.ELSEWHERE, version, clock.instant(), out);
            }
            return from(file);
        } finally {
            Files.delete(file);
        }
    }

    private static DataSource embedded(Path data) {
        var database = new JdbcDataSource();
        database.setURL(DatabaseSettings.in(data.toAbsolutePath()).url() + ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE");
        return database;
    }

    private void bring(BackupFile backup, RestoreDestination destination) throws SQLException, IOException, RestoreFailure {
        make(backup.manifest().schema(), destination);
        try (Connection connection = destination.database().getConnection()) {
            connection.setAutoCommit(false);
            try {
                load(backup, destination, connection);
            } catch (SQLException | IOException | RestoreFailure | RuntimeException e) {
                if (!connection.isClosed()) {
                    connection.rollback();
                }
                throw e;
            }
        }
    }

    /**
     * Tables of the version that the backup is of; those of another are a database that somebody works with. No connection stays open: H2 checks
     * rows with what the session left that made the table, so it has to read the tables anew before rows come.
     */
    private static void make(int version, RestoreDestination destination) throws SQLException, RestoreFailure {
        SqlDialect sql;
        int there;
        try (Connection connection = destination.database().getConnection()) {
            sql = SqlDialect.of(connection);
            there = SqlDialect.schema(connection);
        }
        var migrations = new HistoricalMigrations(destination.database(), sql, destination.server());
        int newest = migrations.newest();
        if (version > newest) {
            throw new RestoreFailure("the backup is of a newer version: its tables have the version %d, this program's %d".formatted(version, newest));
        }
        if (there > version) {
            throw new RestoreFailure("the database is not empty: its tables have the version " + there + ", the backup's " + version);
        }
        migrations.upTo(version);
    }

    private void load(BackupFile backup, RestoreDestination destination, Connection connection) throws SQLException, IOException, RestoreFailure {
        var rowLoader = new RowLoader(connection);
        destination.release(connection);
        rowLoader.requireEmpty(SqlDialect.tables(connection).keySet());
        for (Table table : backup.manifest().tables()) {
            backup.read(table, in -> rowLoader.load(table, in));
            destination.settle(connection);
        }
        rowLoader.number();
        new FolderOfFiles(settings.files(), clock).bring(backup);
        destination.keep(connection);
    }
}
