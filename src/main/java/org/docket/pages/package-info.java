/**
 * HTML for people: the public board and its verdicts, what a problem means, signing in and out, and what all pages share: the frame, the style,
 * the languages, what a browser may load.
 *
 * <p>Nobody depends on it but its own subpackages. It depends on {@code verdict}, which has what the public may see, on {@code access} and {@code platform}.
 * Pages load nothing from elsewhere.
 */
package org.docket.pages;
