/**
 * The pages of the desk: the queue, the workbench of a case, its history, sources, and administration. Forms call in the process what the API calls,
 * as the person who is signed in.
 *
 * <p>Each method names the operation of the API whose permission it needs ({@code OperationBinding}), so the pages allow nothing that a key would not.
 *
 * <p>Depends on: {@code access}, {@code casework}, {@code http}, {@code log}, {@code pages}, {@code platform}, {@code rating}, {@code rules},
 * {@code search}, {@code source}, {@code submission}, {@code verdict}, {@code webhook}.
 * <br>Used by: nothing.
 */
package org.docket.pages.desk;
