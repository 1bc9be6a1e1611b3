/**
 * What the public sees: verdicts, and what readers were told of their corrections.
 *
 * <p>Nobody depends on it; it depends on {@code casework} and {@code platform}. The cut is here so that what leaves the desk
 * is decided in one place.
 */
package org.docket.verdict;
