/**
 * Uploads of files of evidence: in one request, or resumable by the tus protocol.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code exhibit}, {@code exhibit.store}, {@code http}, {@code log}, {@code platform}.
 * <br>Used by: {@code exhibit.examination}.
 */
package org.docket.exhibit.upload;
