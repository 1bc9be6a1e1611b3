package org.docket.custody;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.docket.exhibit.ExhibitView;

/**
 * An exhibit as a package lists it.
 *
 * @param path where the package has its content
 */
record PackedFile(String path, @JsonUnwrapped ExhibitView exhibit) {}
