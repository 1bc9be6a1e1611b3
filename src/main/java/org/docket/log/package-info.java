/**
 * What happened: one append-only log of events, numbered after the commit, that everything else reads.
 *
 * <p>Whoever changes a row appends an event in the same transaction; whoever wants to hear of it follows the
 * {@link org.docket.log.LogTail}. The cut is here so that a writer never knows who reads.
 */
package org.docket.log;
