/**
 * Rate limits: token buckets by key and by network, checked before a request is authenticated.
 *
 * <p>Depends on: {@code access}, {@code http}.
 * <br>Used by: nothing.
 */
package org.docket.access.ratelimit;
