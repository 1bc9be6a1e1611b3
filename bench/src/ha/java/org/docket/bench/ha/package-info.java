/**
 * A cluster of databases and replicas on one machine, the faults it is made to suffer while it is written to and read, and a checker that
 * looks afterwards whether anything that was acknowledged is missing, doubled or out of order.
 */
package org.docket.bench.ha;
