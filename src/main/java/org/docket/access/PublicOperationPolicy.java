package org.docket.access;

/** Opens operations to everybody by a setting of the desk; a port, because {@code access} must not know the features. */
public interface PublicOperationPolicy {

    /** Whether somebody without a key may do that here. */
    boolean opens(String operation);
}
