/**
 * HTML for people: what a problem means, and the way from the root to the documentation.
 *
 * <p>Nobody depends on it; it depends on {@code platform}. Pages load nothing from elsewhere.
 */
package org.docket.pages;
