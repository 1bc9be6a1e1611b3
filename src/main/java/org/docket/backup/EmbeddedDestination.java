package org.docket.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.docket.platform.Disk;
import org.h2.jdbcx.JdbcDataSource;

/** A file of another name, which is given its own once it is whole. */
final class EmbeddedDestination implements RestoreDestination {

    private final Path whole;
    private final Path part;
    private final JdbcDataSource database = new JdbcDataSource();

    private EmbeddedDestination(Path file) throws IOException {
        String name = file.getFileName().toString();
        Path unfinished = file.resolveSibling(name.substring(0, name.length() - DatabaseSettings.ENDING.length()) + ".restoring");
        whole = file;
        part = unfinished.resolveSibling(unfinished.getFileName() + DatabaseSettings.ENDING);
        Files.createDirectories(whole.getParent());
        Files.deleteIfExists(part);
        this.database.setURL("jdbc:h2:file:" + unfinished + ";DB_CLOSE_ON_EXIT=FALSE");
    }

    /** Refused where there is a database already, whatever is in it. */
    static EmbeddedDestination of(DatabaseSettings settings) throws RestoreFailure, IOException {
        Path file = settings.file().orElseThrow(() -> new RestoreFailure("a backup can be brought to an embedded database only where that is a file"));
        if (Files.exists(file)) {
            throw new RestoreFailure("there is a database already: " + file);
        }
        return new EmbeddedDestination(file);
    }

    @Override
    public DataSource database() {
        return database;
    }

    @Override
    public Optional<String> server() {
        return Optional.empty();
    }

    @Override
    public void release(Connection connection) throws SQLException {
        RestoreDestination.run(connection, "set referential_integrity false");
    }

    @Override
    public void settle(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public void keep(Connection connection) throws SQLException, IOException {
        connection.commit();
        RestoreDestination.run(connection, "set referential_integrity true");
        RestoreDestination.run(connection, "analyze");
        connection.close();
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        Disk.sync(whole.getParent());
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(part.resolveSibling(part.getFileName().toString().replace(DatabaseSettings.ENDING, ".trace.db")));
    }
}
