/**
 * Docket: the open server that newsrooms run to verify claims in public. One package is one feature.
 *
 * <p>Depends on: {@code access}, {@code backup}, {@code casework}, {@code custody}, {@code exhibit}, {@code platform}, {@code rating},
 * {@code terminal}, {@code verdict}, {@code webhook}.
 * <br>Used by: nothing.
 */
package org.docket;
