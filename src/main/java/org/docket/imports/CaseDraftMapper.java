package org.docket.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.docket.casework.CaseInput;
import org.docket.casework.ClaimInput;
import org.docket.casework.ClaimKey;
import org.docket.casework.DecisiveInput;
import org.docket.casework.EvidenceInput;
import org.docket.casework.ExternalDecider;
import org.docket.casework.ImportedItemState;
import org.docket.casework.MoveInput;
import org.docket.casework.PublicationInput;
import org.docket.casework.ReviewInput;
import org.docket.casework.WithdrawalInput;
import org.docket.http.InputError;
import org.docket.http.InputValidator;
import org.docket.http.Problems;
import org.docket.imports.LineRecord.CaseLine;
import org.docket.imports.LineRecord.EvidenceLine;
import org.docket.imports.LineRecord.LinkLine;
import org.docket.imports.LineRecord.Named;
import org.docket.imports.LineRecord.SourceLine;
import org.docket.platform.Ids;
import org.docket.source.SourceFacts;

/** Holds records against the same rules as what people send to the API: what is wrong is said by the pointers of the record. */
@ApplicationScoped
class CaseDraftMapper {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_EVIDENCE = 10_000;
    private static final int MOST_REVIEWS = 1_000;
    /** Stands for a source until it is found. */
    private static final UUID SOME = Ids.FIRST;

    private final InputValidator inputValidator;
    private final ImportedRatingReader ratings;
    private final ObjectMapper json;

    CaseDraftMapper(InputValidator inputValidator, ImportedRatingReader ratings, ObjectMapper json) {
        this.inputValidator = inputValidator;
        this.ratings = ratings;
        this.json = json;
    }

    /** A 400 or a 422 that names what is wrong with the line. */
    LineRecord read(byte[] bytes, int from, int length) throws IOException {
        return inputValidator.read(bytes, from, length, LineRecord.class);
    }

    /** @throws HttpProblem that names each field that cannot be what it is */
    ImportDraft draft(LineRecord record) {
        var errors = new ArrayList<InputError>();
        ImportDraft draft = switch (record) {
            case SourceLine line -> source(line, errors);
            case LinkLine line -> link(line, errors);
            case CaseLine line -> file(line, errors);
        };
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return draft;
    }

    private ImportDraft source(SourceLine line, List<InputError> errors) {
        name("/externalId", line.externalId(), errors);
        name("/controlledBy", line.controlledBy(), errors);
        errors.addAll(inputValidator.errors("", facts(line, line.controlledBy() == null ? null : SOME)));
        return new ImportDraft.OfSource(line);
    }

    static SourceFacts facts(SourceLine line, UUID controlledBy) {
        return new SourceFacts(line.name(), line.kind(), line.reliability(), controlledBy,
                line.protectedIdentity(), line.protectionReason());
    }

    static SourceFacts facts(Named named) {
        return new SourceFacts(named.name(), named.kind(), named.reliability(), null, false, null);
    }

    private static ImportDraft link(LinkLine line, List<InputError> errors) {
        required("/case", line.of(), errors);
        required("/relation", line.relation(), errors);
        required("/other", line.other(), errors);
        return new ImportDraft.OfLink(line);
    }

    private ImportDraft file(CaseLine line, List<InputError> errors) {
        name("/externalId", line.externalId(), errors);
        CaseInput file = input(line);
        errors.addAll(inputValidator.errors("", file));
        if (line.claim() != null) {
            source("/claim/claimant", line.claim().claimant(), errors);
            line.claim().parties().forEach((pointer, party) -> {
                if (required(pointer, party, errors)) {
                    source(pointer, party, errors);
                }
            });
        }
        most("/evidence", line.evidence(), MOST_EVIDENCE, errors);
        most("/reviews", line.reviews(), MOST_REVIEWS, errors);
        most("/unclearedReviews", line.unclearedReviews(), MOST_REVIEWS, errors);
        evidence(line, errors);
        reviews("/reviews/", line.reviews(), errors);
        reviews("/unclearedReviews/", line.unclearedReviews(), errors);
        decisions(line, errors);
        errors.replaceAll(error -> named(error, "/rating", line.rating()));
        errors.replaceAll(error -> named(error, "/publication/rating", line.publication() == null ? null : line.publication().rating()));
        return errors.isEmpty() ? new ImportDraft.OfCase(line, file, content(line)) : null;
    }

    private void reviews(String pointer, List<ReviewInput> reviews, List<InputError> errors) {
        for (int i = 0; i < reviews.size() && errors.isEmpty(); i++) {
            if (required(pointer + i, reviews.get(i), errors)) {
                errors.addAll(inputValidator.errors(pointer + i, reviews.get(i)));
            }
            if (errors.isEmpty() && !reviews.get(i).hasPublisher()) {
                errors.add(new InputError(pointer + i + "/publisher", "required", "A review names who published it: a name, a site, or an address at a site."));
            }
        }
    }

    /** The same error of the member that the text came in. */
    private static InputError named(InputError error, String pointer, String rating) {
        return rating == null && error.pointer().equals(pointer) ? new InputError(pointer + "Text", error.code(), error.detail()) : error;
    }

    private CaseInput input(CaseLine line) {
        LineRecord.ClaimLine told = line.claim();
        ClaimInput claim = told == null ? null : new ClaimInput(told.text(), told.language(),
                some(told.claimant()), null, told.parties().values().stream().map(CaseDraftMapper::some).toList(), told.madeOn(), told.appearances());
        return new CaseInput(claim, line.topics() == null ? null : new HashSet<>(line.topics()), null, line.note(), line.summary(),
                ratings.stored(line.rating(), line.ratingText()), line.reviewOn(), line.article(), null, null, null);
    }

    private void evidence(CaseLine line, List<InputError> errors) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < line.evidence().size() && errors.isEmpty(); i++) {
            String pointer = "/evidence/" + i;
            EvidenceLine item = line.evidence().get(i);
            if (!required(pointer, item, errors)) {
                continue;
            }
            name(pointer + "/externalId", item.externalId(), errors);
            EvidenceInput input = input(item, SOME, null);
            for (InputError error : inputValidator.errors(pointer, input)) {
                errors.add(new InputError(error.pointer().replace("/sourceId", "/source").replace("/decisive/reason", "/decisive"), error.code(), error.detail()));
            }
            input.contradictions().forEach(error -> errors.add(new InputError(pointer + error.pointer(), error.code(), error.detail())));
            source(pointer + "/speaker", item.speaker(), errors);
            if (required(pointer + "/source", item.source(), errors)) {
                source(pointer + "/source", item.source(), errors);
            }
            if (item.externalId() != null && !names.add(item.externalId())) {
                errors.add(new InputError(pointer + "/externalId", "repeated", "Two items of one case have two names."));
            }
            if (item.state() == ImportedItemState.LAPSED) {
                required(pointer + "/externalId", item.externalId(), errors);
            }
            withdrawal(pointer, item, errors);
        }
    }

    private void withdrawal(String pointer, EvidenceLine item, List<InputError> errors) {
        if (item.withdrawal() != null) {
            required(pointer + "/externalId", item.externalId(), errors);
            errors.addAll(inputValidator.errors(pointer + "/withdrawal", new WithdrawalInput(item.withdrawal().reason())));
            errors.addAll(inputValidator.errors(pointer + "/withdrawal", new ExternalDecider(item.withdrawal().by(), null)));
        }
    }

    /** @param speaker null where the source said it */
    static EvidenceInput input(EvidenceLine item, UUID source, UUID speaker) {
        return new EvidenceInput(item.kind(), item.stance(), source, item.credibility(), item.quote(), item.summary(), item.url(), item.publishedOn(),
                item.retrievedAt(), Set.of(), item.decisive() == null ? null : new DecisiveInput(item.decisive()), Set.of()).with(item.details(), speaker);
    }

    private void decisions(CaseLine line, List<InputError> errors) {
        for (int i = 0; i < line.links().size(); i++) {
            required("/links/" + i + "/relation", line.links().get(i).relation(), errors);
            required("/links/" + i + "/case", line.links().get(i).other(), errors);
        }
        for (int i = 0; i < line.moves().size(); i++) {
            LineRecord.MoveLine move = line.moves().get(i);
            errors.addAll(inputValidator.errors("/moves/" + i, new MoveInput(move.move(), move.reason(), null, null)));
            errors.addAll(inputValidator.errors("/moves/" + i, new ExternalDecider(move.by(), move.approvedBy())));
        }
        if (line.publication() != null) {
            var told = line.publication();
            errors.addAll(inputValidator.errors("/publication", new PublicationInput(told.summary(), ratings.stored(told.rating(), told.ratingText()), told.reviewOn(),
                    told.article())));
            errors.addAll(inputValidator.errors("/publication", new ExternalDecider(told.by(), told.approvedBy())));
            if (told.withdrawal() != null) {
                errors.addAll(inputValidator.errors("/publication/withdrawal", new WithdrawalInput(told.withdrawal().reason())));
            }
        }
    }

    private void source(String pointer, Named named, List<InputError> errors) {
        if (named != null && named.externalId() != null) {
            name(pointer, named.externalId(), errors);
        } else if (named != null) {
            errors.addAll(inputValidator.errors(pointer, facts(named)));
        }
    }

    private UUID content(CaseLine line) {
        try {
            return ClaimKey.digest(json.writeValueAsString(line.withoutLists()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record that cannot be written", e);
        }
    }

    private static UUID some(Named named) {
        return named == null ? null : SOME;
    }

    private static void name(String pointer, String name, List<InputError> errors) {
        if (name != null && (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME)) {
            errors.add(new InputError(pointer, "wrong-length", String.format(Locale.ROOT, "A name has 1 to %d characters.", LONGEST_NAME)));
        }
    }

    private static void most(String pointer, List<?> list, int most, List<InputError> errors) {
        if (list.size() > most) {
            errors.add(new InputError(pointer, "wrong-length", "At most " + most + " in one record."));
        }
    }

    private static boolean required(String pointer, Object value, List<InputError> errors) {
        if (value == null) {
            errors.add(new InputError(pointer, "required", "must not be null."));
        }
        return value != null;
    }
}
