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
    private final Going going;
    private final Clock clock;

    public Restore(DatabaseSettings settings, Going going, Clock clock) {
        this.settings = settings;
        this.going = going;
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
    public Told check(Path file) throws IOException, NotRestored {
        try (BackupFile backup = BackupFile.open(file, going)) {
            backup.check();
            return Told.of(backup.manifest());
        }
    }

    public Told from(Path file) throws IOException, SQLException, NotRestored {
        try (BackupFile backup = BackupFile.open(file, going)) {
            backup.check();
            try (Destination destination = Destination.of(settings)) {
                bring(backup, destination);
            }
            return Told.of(backup.manifest());
        }
    }

    /** Brings the embedded database of {@code data}, whose server is stopped; its files stay where they are. */
    public Told moved(Path data, String version) throws IOException, SQLException, NotRestored {
        if (!Files.exists(data.resolve("docket.mv.db"))) {
            throw new NotRestored("there is no embedded database in " + data);
        }
        Path file = Files.createTempFile(data, "moving", ".zip");
        try {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE); OutputStream out = Channels.newOutputStream(channel)) {
                BackupWriter.write(Snapshot.open(embedded(data)), Contents.ELSEWHERE, version, clock.instant(), out);
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

    private void bring(BackupFile backup, Destination destination) throws SQLException, IOException, NotRestored {
        make(backup.manifest().schema(), destination);
        try (Connection connection = destination.database().getConnection()) {
            connection.setAutoCommit(false);
            try {
                load(backup, destination, connection);
            } catch (SQLException | IOException | NotRestored | RuntimeException e) {
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
    private static void make(int version, Destination destination) throws SQLException, NotRestored {
        Sql sql;
        int there;
        try (Connection connection = destination.database().getConnection()) {
            sql = Sql.of(connection);
            there = Sql.schema(connection);
        }
        var migrations = new Migrations(destination.database(), sql, destination.server());
        int newest = migrations.newest();
        if (version > newest) {
            throw new NotRestored("the backup is of a newer version: its tables have the version %d, this program's %d".formatted(version, newest));
        }
        if (there > version) {
            throw new NotRestored("the database is not empty: its tables have the version " + there + ", the backup's " + version);
        }
        migrations.upTo(version);
    }

    private void load(BackupFile backup, Destination destination, Connection connection) throws SQLException, IOException, NotRestored {
        var loading = new Loading(connection);
        destination.release(connection);
        loading.requireEmpty(Sql.tables(connection).keySet());
        for (Table table : backup.manifest().tables()) {
            backup.read(table, in -> loading.load(table, in));
            destination.settle(connection);
        }
        loading.number();
        new FolderOfFiles(settings.files(), clock).bring(backup);
        destination.keep(connection);
    }
}
