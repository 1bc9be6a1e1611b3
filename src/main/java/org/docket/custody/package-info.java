/**
 * Proves to others, years later, that what a case rests on is unchanged: time stamps from independent authorities, and evidence packages that
 * are checked without this program's data. It reads exhibits, cases and the log; nobody depends on it.
 */
package org.docket.custody;
