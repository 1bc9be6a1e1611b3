/**
 * Telling others: who wants to be told what, and the courier that tells them, signed, in order, and until they took it.
 *
 * <p>It reads the log and what the board makes of it, like every other reader; nobody who writes knows of it. The desk's pages alone may
 * depend on it.
 */
package org.docket.webhook;
