package org.docket.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a record was not taken.
 *
 * @param line of the body, where the record begins
 * @param pointer to the field, by RFC 6901; empty for the record as a whole
 * @param detail what would be right
 */
@Schema(name = "Refusal")
record RefusalView(@JsonIgnore @Schema(hidden = true) long ordinal, long line, String pointer, String code, String detail) {}
