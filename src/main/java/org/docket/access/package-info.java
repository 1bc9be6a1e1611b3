/**
 * Who may: people, partners, their keys, and the table of what each may do.
 *
 * <p>Everybody may depend on it; it depends on {@code platform} and {@code log}, where it enters what changes.
 */
package org.docket.access;
