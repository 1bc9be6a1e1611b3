package org.docket.source;

/** Whether a change of a source needs a second person at this desk; a port, because sources know neither cases nor the desk. */
public interface SourceChangeRule {

    /**
     * Asked within the transaction that decides, with the source locked.
     *
     * @param source as it is before the change
     */
    boolean needsSecondPerson(Source source, SourceEdit edit);
}
