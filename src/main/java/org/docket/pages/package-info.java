/**
 * HTML for people: what a problem means, signing in and out, and where those arrive who are signed in.
 *
 * <p>Nobody depends on it; it depends on {@code access} and {@code platform}. Pages load nothing from elsewhere.
 */
package org.docket.pages;
