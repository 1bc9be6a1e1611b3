package org.docket.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives every problem its type, its instance and the id of the request, whoever made it. */
@ApplicationScoped
class ProblemFinisher implements ProblemPostProcessor {

    private final CurrentRequest request;

    ProblemFinisher(CurrentRequest request) {
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem.Builder finished = HttpProblem.builder(problem);
        if (problem.getType() == null) {
            ProblemType type = ProblemType.of(problem.getStatusCode());
            finished.withType(type.uri()).withTitle(type.title()).withDetail(type.explanation());
        }
        return finished.withInstance(request.uri()).with("requestId", request.id()).build();
    }
}
