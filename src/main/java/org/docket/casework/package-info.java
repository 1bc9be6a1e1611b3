/**
 * The desk's writing side: cases, their evidence, their moves and their links.
 *
 * <p>{@link org.docket.casework.Casework} is the only class that writes a case. It rests on the rules, the sources and the
 * log; whoever shows cases to the public reads the log instead.
 */
package org.docket.casework;
