/**
 * The store of file contents, each under its SHA-256: in a folder or in a bucket.
 *
 * <p>Depends on: {@code http}, {@code platform}.
 * <br>Used by: {@code backup}, {@code capture}, {@code custody}, {@code exhibit}, {@code exhibit.examination}, {@code exhibit.upload}.
 */
package org.docket.exhibit.store;
