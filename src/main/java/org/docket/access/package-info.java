/**
 * Authentication and authorization: people, partners, their keys and sign-ins, the table of permissions, and rate limits.
 *
 * <p>Depends on: {@code http}, {@code log}, {@code platform}.
 * <br>Used by: {@code access.ratelimit}, {@code backup}, {@code capture}, {@code casework}, {@code custody}, {@code docket}, {@code exhibit},
 * {@code exhibit.upload}, {@code exports}, {@code imports}, {@code pages}, {@code pages.desk}, {@code search}, {@code source}, {@code submission},
 * {@code verdict}, {@code webhook}.
 */
package org.docket.access;
