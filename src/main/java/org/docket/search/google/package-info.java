/**
 * The public search in the format of Google's Fact Check Tools API (v1alpha1).
 *
 * <p>Depends on: {@code capture}, {@code casework}, {@code exhibit.examination}, {@code http}, {@code platform}, {@code search}, {@code verdict}.
 * <br>Used by: nothing.
 */
package org.docket.search.google;
