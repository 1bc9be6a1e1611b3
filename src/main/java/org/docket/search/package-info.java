/**
 * Search: an index of claims in this process, queried by words and by similarity.
 *
 * <p>A reader of the log. The index belongs to this replica and can be built from the log again at any time, which happens when it is damaged or
 * missing. Lists query it through the port {@code casework.ClaimFinder}.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code http}, {@code log}, {@code platform}, {@code rating}, {@code rules}, {@code verdict}.
 * <br>Used by: {@code pages.desk}, {@code search.google}, {@code submission}.
 */
package org.docket.search;
