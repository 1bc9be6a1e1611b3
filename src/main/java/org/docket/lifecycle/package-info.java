/**
 * The rules: when a case may move, and whether its status still stands.
 *
 * <p>Pure: it imports {@code java.*} only, reads no clock and no database, and depends on no other package; everybody may
 * depend on it. It is cut here so that the product can be read, tested and proved on its own.
 */
package org.docket.lifecycle;
