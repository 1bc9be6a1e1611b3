/**
 * The program at a terminal: commands that speak to a running server over its API, as any client could.
 *
 * <p>It depends on nothing of the house but the API itself, boots none of it, and touches no data folder: so a command starts in a moment,
 * beside a server or far from one. Only the program's own start knows it.
 */
package org.docket.terminal;
