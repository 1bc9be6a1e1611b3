/**
 * The desk for people: the queue, the workbench of a case, its history, sources, and what admins keep. Pages that read, and forms that
 * call what the API calls, in the process, as whoever is signed in.
 *
 * <p>Nobody depends on it. Each method names the operation of the API whose permission it takes ({@code Takes}), so that the pages open
 * nothing that a key would not.
 */
package org.docket.pages.desk;
