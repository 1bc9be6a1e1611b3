package org.docket.exhibit;

import java.util.UUID;
import org.docket.exhibit.store.FileName;
import org.docket.exhibit.store.FileOrigin;

/**
 * What a content is to the item that it is added to.
 *
 * @param mediaType what the content was found to be
 * @param derivedFrom the exhibit that it was made from; null exactly where the role is of what is not made
 */
public record Description(FileName name, String mediaType, ExhibitRole role, UUID derivedFrom, FileOrigin origin) {

    public Description {
        if (role.isDerived() == (derivedFrom == null)) {
            throw new IllegalArgumentException("a " + role + " and what it was made from");
        }
    }
}
