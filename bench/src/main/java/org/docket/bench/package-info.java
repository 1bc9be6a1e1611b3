/**
 * What the desk is measured against, and what measures it: plain JDBC behind the same HTTP layer, and a client that loads
 * both. Built by {@code make bench} alone, into a folder of its own; no part of the program.
 */
package org.docket.bench;
