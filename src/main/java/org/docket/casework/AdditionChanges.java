package org.docket.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.casework.PublicCase.PublicEvidence;
import org.docket.casework.PublicCase.Published;

/** The differences between two states of a verdict in its standing, evidence, reviews, links and right of reply: corrections do not show these. */
final class AdditionChanges {

    private AdditionChanges() {}

    /**
     * Of lists only the entries that the other state does not have.
     *
     * @param before null for a verdict that was not public
     */
    static List<FieldChange> between(Published before, Published after) {
        var changes = new ArrayList<FieldChange>();
        add(changes, "standing", before == null ? null : before.standing().name(), after.standing().name());
        addList(changes, "evidence", before, after, seen -> seen.evidence().stream().map(AdditionChanges::text).toList());
        addList(changes, "reviews", before, after, seen -> seen.reviews().stream().map(AdditionChanges::text).toList());
        addList(changes, "links", before, after, seen -> seen.links().stream().map(link -> link.relation() + " " + link.caseId()).toList());
        addList(changes, "rightOfReply", before, after, seen -> Stream.ofNullable(seen.asked()).map(AdditionChanges::text).toList());
        return changes;
    }

    private static void addList(List<FieldChange> changes, String field, Published before, Published after, Function<Published, List<String>> read) {
        List<String> had = before == null ? List.of() : read.apply(before);
        List<String> has = read.apply(after);
        add(changes, field, without(had, has), without(has, had));
    }

    private static void add(List<FieldChange> changes, String field, String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }

    /** Null for none. */
    private static String without(List<String> all, List<String> others) {
        String rest = all.stream().filter(text -> !others.contains(text)).collect(Collectors.joining("\n"));
        return rest.isEmpty() ? null : rest;
    }

    private static String text(PublicEvidence item) {
        return item.stance() + ", " + item.kind() + ", " + joined(item.source(), item.quote(), item.summary(), item.url(), item.decisive());
    }

    private static String text(ReviewInput review) {
        return joined(review.publisher().name(), review.label(), review.title(), review.url());
    }

    private static String text(CommentRequestView asked) {
        return asked.outcome() + ", " + joined(asked.askedAt().toString(), asked.deadlineAt().toString(), asked.reply());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(": "));
    }
}
