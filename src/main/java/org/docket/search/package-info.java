/**
 * Finding: an index of claims in this process, and what is asked of it by words and by likeness.
 *
 * <p>A reader of the log whose index is this replica's own and worth no more than the log: one that is damaged or missing is made anew.
 * It depends on {@code casework} and {@code verdict}, which say what there is to find and who may see it, and on {@code source},
 * {@code lifecycle} and {@code log}; nobody depends on it. What lists need of it they ask through {@code casework.Finding}.
 */
package org.docket.search;
