package org.docket.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.docket.access.PublicOperationPolicy;

/** Lets everybody ask, and see what became of it, where the desk wants that. */
@ApplicationScoped
class PublicSubmissionPolicy implements PublicOperationPolicy {

    private static final Set<String> ASKING = Set.of("submitClaim", "readSubmission");

    private final SubmissionSettings settings;

    PublicSubmissionPolicy(SubmissionSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean opens(String operation) {
        return settings.open() && ASKING.contains(operation);
    }
}
