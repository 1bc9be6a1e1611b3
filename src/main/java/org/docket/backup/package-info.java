/**
 * The whole database in one file, and back: backups of a running server, and restores into an empty database of either kind.
 *
 * <p>A backup is written by the server ({@link org.docket.backup.BackupResource}), because only one process at a time can open the embedded database.
 * A command that does not start the application restores it ({@link org.docket.backup.Restore}): it creates the tables of the version that the backup
 * has and inserts the rows by plain JDBC; the server migrates them when it starts, as it always does. The package knows tables by their names only,
 * so a new table is part of the next backup.
 *
 * <p>Depends on: {@code access}, {@code exhibit.store}, {@code http}, {@code log}, {@code platform}.
 * <br>Used by: {@code docket}.
 */
package org.docket.backup;
