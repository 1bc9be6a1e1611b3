package org.docket.casework;

import org.docket.log.EventType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A proposal that a change by somebody else has overtaken. The decision of the proposal says who made that change, and when.
 *
 * @param overtakenBy what the change was; left out if the log does not say
 */
@Schema(name = "OvertakenProposal")
public record OvertakenView(ProposalView proposal, EventType overtakenBy) {}
