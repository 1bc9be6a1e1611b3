/**
 * Who says so: sources, their grades, and who controls them.
 *
 * <p>Casework rests on this package; this package knows no case. The cut is here because one source bears on many cases.
 */
package org.docket.source;
