/**
 * Completes the OpenAPI document at build time: descriptions, answers, headers and examples from the files below {@code contract/}.
 *
 * <p>Depends on: {@code http}.
 * <br>Used by: nothing.
 */
package org.docket.http.openapi;
