/**
 * Finds a quote in the text of a page, and shows how both differ.
 *
 * <p>Depends on: nothing.
 * <br>Used by: {@code capture}.
 */
package org.docket.capture.quote;
