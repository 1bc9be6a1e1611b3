package org.docket.pages.desk;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.IntStream;
import org.docket.access.Role;
import org.docket.casework.CommentAnswerInput.ReplyOutcome;
import org.docket.casework.CorrectionType;
import org.docket.casework.Relation;
import org.docket.casework.Visibility;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Reliability;
import org.docket.rules.Stance;
import org.docket.rules.Standing;
import org.docket.rules.Status;
import org.docket.source.SourceKind;
import org.docket.submission.SubmissionState;
import org.docket.webhook.Algorithm;
import org.docket.webhook.DeliveryState;
import org.docket.webhook.Format;

/** What can be chosen, for the fields of forms. */
@TemplateExtension(namespace = "lists")
class FormChoices {

    private static final int WORST = 6;

    private FormChoices() {}

    static List<SourceKind> sourceKinds() {
        return List.of(SourceKind.values());
    }

    static List<Reliability> grades() {
        return List.of(Reliability.values());
    }

    static List<Integer> credibilities() {
        return IntStream.rangeClosed(1, WORST).boxed().toList();
    }

    static List<EvidenceKind> kinds() {
        return List.of(EvidenceKind.values());
    }

    static List<Stance> stances() {
        return List.of(Stance.values());
    }

    static List<Relation> relations() {
        return List.of(Relation.values());
    }

    static List<Status> statuses() {
        return List.of(Status.values());
    }

    static List<Standing> standings() {
        return List.of(Standing.values());
    }

    static List<Visibility> visibilities() {
        return List.of(Visibility.values());
    }

    static List<CorrectionType> corrections() {
        return List.of(CorrectionType.values());
    }

    static List<ReplyOutcome> outcomes() {
        return List.of(ReplyOutcome.values());
    }

    static List<SubmissionState> submissionStates() {
        return List.of(SubmissionState.values());
    }

    static List<Role> roles() {
        return List.of(Role.values());
    }

    static List<Format> formats() {
        return List.of(Format.values());
    }

    static List<Algorithm> algorithms() {
        return List.of(Algorithm.values());
    }

    static List<DeliveryState> deliveryStates() {
        return List.of(DeliveryState.values());
    }
}
