/**
 * The whole database in one file, and back: taken while the server works, brought to an empty database of either kind.
 *
 * <p>A backup is taken by the server ({@link org.docket.backup.BackupResource}), because the embedded database has one process at a time. It
 * is brought back by a command that boots nothing ({@link org.docket.backup.Restore}): tables of the version that the backup is of, rows by
 * plain JDBC, no feature asked; the server changes the tables to its own version when it starts, as it always does. It knows tables by their
 * names alone, so that a new one is in the next backup. It depends on {@code exhibit} for the bytes of files and on {@code log}; nobody depends
 * on it but the program's own start.
 */
package org.docket.backup;
