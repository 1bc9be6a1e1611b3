package org.docket.casework;

import java.util.List;

/**
 * Told while the demo desk is loaded, in the same transaction, to whoever has something to add to it.
 *
 * @param items the evidence of its first case, which quotes the article that came with the program
 */
public record DemoLoaded(List<CaseItem> items) {

    public DemoLoaded {
        items = List.copyOf(items);
    }
}
