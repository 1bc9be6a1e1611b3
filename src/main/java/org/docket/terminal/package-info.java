/**
 * The program at a terminal: commands that call a running server over its API, as any client could.
 *
 * <p>It starts none of the application and opens no data folder, so a command starts in a moment, on the server's machine or on another.
 *
 * <p>Depends on: nothing.
 * <br>Used by: {@code docket}.
 */
package org.docket.terminal;
