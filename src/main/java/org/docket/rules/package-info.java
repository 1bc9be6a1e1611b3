/**
 * The rules: when a case may move, and whether its status still holds.
 *
 * <p>Pure: it imports {@code java.*} only and reads no clock and no database. It is cut here so that the product can be read, tested and proved on
 * its own.
 *
 * <p>Depends on: nothing.
 * <br>Used by: {@code casework}, {@code exports}, {@code imports}, {@code pages}, {@code pages.desk}, {@code rating}, {@code search},
 * {@code source}, {@code verdict}, {@code webhook}.
 */
package org.docket.rules;
