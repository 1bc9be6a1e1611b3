/**
 * HTTP foundations: problems, parameters, paging, conditional requests, idempotency, compression, and limits of requests.
 *
 * <p>Depends on: {@code platform}.
 * <br>Used by: {@code access}, {@code access.ratelimit}, {@code backup}, {@code capture}, {@code casework}, {@code custody}, {@code exhibit},
 * {@code exhibit.examination}, {@code exhibit.store}, {@code exhibit.upload}, {@code exports}, {@code http.openapi}, {@code imports}, {@code log},
 * {@code pages}, {@code pages.desk}, {@code rating}, {@code search}, {@code search.google}, {@code source}, {@code submission}, {@code verdict},
 * {@code webhook}.
 */
package org.docket.http;
