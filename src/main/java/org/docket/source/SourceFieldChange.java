package org.docket.source;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field of a source before and after a change.
 *
 * @param field its name in the source, such as name or reliability
 * @param before left out if the field was empty
 * @param after left out if the field is empty
 */
@Schema(name = "SourceFieldChange")
public record SourceFieldChange(String field, String before, String after) {}
