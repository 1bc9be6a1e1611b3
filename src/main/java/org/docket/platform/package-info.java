/**
 * What the framework needs once: problems, identifiers, the clock, paging, conditional requests, idempotency, requests to the outside.
 *
 * <p>Everybody may depend on it; it depends on no feature.
 */
package org.docket.platform;
