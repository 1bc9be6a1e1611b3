package org.docket.casework;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.docket.access.AccessFold;
import org.docket.access.ApiKey;
import org.docket.access.Partner;
import org.docket.access.Person;
import org.docket.log.EventLog;
import org.docket.log.LoggedRows;
import org.docket.log.NumberedEvent;
import org.docket.log.Sequencer;
import org.docket.platform.Ids;
import org.docket.source.Source;

/** Proves that the current rows are a fold of the log: replays it into memory, and compares every row and every hash. */
@ApplicationScoped
public class VerifyLog {

    private static final int BATCH = 1_000;

    private final EventLog log;
    private final Sequencer sequencer;
    private final EntityManager em;
    private final Instance<LoggedRows> others;

    VerifyLog(EventLog log, Sequencer sequencer, EntityManager em, @Any Instance<LoggedRows> others) {
        this.log = log;
        this.sequencer = sequencer;
        this.em = em;
        this.others = others;
    }

    /** 0 when everything agrees; 1 after naming the first difference. */
    public int run(PrintStream out) throws Exception {
        sequencer.drain();
        var replay = new Replay();
        List<LoggedRows.Fold<?, ?>> folds = others.stream().<LoggedRows.Fold<?, ?>>map(LoggedRows::fold).toList();
        Optional<String> difference = read(replay, folds, out)
                .or(() -> compare("source", Source.class, replay.sources, Source::id, LoggedRowMapper::of, out))
                .or(() -> compare("principal of source", Source.class, replay.principals(), Source::id, row -> row.principal().id(), out))
                .or(() -> compare("case", Case.class, replay.cases, row -> row.id, LoggedRowMapper::of, out))
                .or(() -> compare("evidence", Evidence.class, replay.evidence.rows, row -> row.id, LoggedRowMapper::of, out))
                .or(() -> compare("review", Review.class, replay.reviews.rows, row -> row.id, LoggedRowMapper::of, out))
                .or(() -> links(replay))
                .or(() -> compare("proposal", Proposal.class, replay.review.proposals, row -> row.id, ReviewFold.ProposalRow::of, out))
                .or(() -> compare("correction", Correction.class, replay.review.corrections, row -> row.id, ReviewFold.CorrectionRow::of, out))
                .or(() -> compare("comment request", CommentRequest.class, replay.review.comments, row -> row.id, ReviewFold.CommentRow::of, out))
                .or(() -> compare("dismissal", Dismissal.class, replay.review.dismissals, row -> row.id, ReviewFold.DismissalRow::of, out))
                .or(() -> compare("picture match", SamePicture.class, replay.pictures.matches, row -> row.id, PictureFold.MatchRow::of, out))
                .or(() -> compare("person", Person.class, replay.access.people, Person::id, AccessFold.PersonRow::of, out))
                .or(() -> compare("partner", Partner.class, replay.access.partners, Partner::id, AccessFold.PartnerRow::of, out))
                .or(() -> compare("key", ApiKey.class, replay.access.keys, ApiKey::id, AccessFold.KeyRow::of, out))
                .or(() -> folds.stream().flatMap(fold -> compare(fold, out).stream()).findFirst());
        out.println(difference.map(found -> "DIFFERENT: " + found).orElse("The rows are what the log adds up to."));
        return difference.isEmpty() ? 0 : 1;
    }

    private Optional<String> read(Replay replay, List<LoggedRows.Fold<?, ?>> folds, PrintStream out) {
        long position = 0;
        List<NumberedEvent> batch = after(position);
        while (!batch.isEmpty()) {
            for (NumberedEvent numbered : batch) {
                if (numbered.position() != ++position) {
                    return Optional.of("position " + position + " is missing");
                }
                if (!numbered.event().isIntact()) {
                    return Optional.of("the hash of position " + position);
                }
                replay.add(numbered.event());
                folds.forEach(fold -> fold.add(numbered.event()));
            }
            out.printf("log: %d events read%n", position);
            batch = after(position);
        }
        return Optional.empty();
    }

    private List<NumberedEvent> after(long position) {
        return QuarkusTransaction.requiringNew().call(() -> log.after(position, BATCH));
    }

    private <E, R> Optional<String> compare(LoggedRows.Fold<E, R> fold, PrintStream out) {
        return compare(fold.name(), fold.type(), fold.rows(), fold::id, fold::told, out);
    }

    private <E, R> Optional<String> compare(String name, Class<E> type, Map<UUID, R> expected, Function<E, UUID> id,
            Function<E, R> row, PrintStream out) {
        int seen = 0;
        UUID after = Ids.FIRST;
        while (after != null) {
            UUID from = after;
            Map<UUID, R> batch = QuarkusTransaction.requiringNew().call(() -> rows(type, from, id, row));
            for (var found : batch.entrySet()) {
                R told = expected.get(found.getKey());
                if (!found.getValue().equals(told)) {
                    return Optional.of("%s %s: the row is %s, the log says %s".formatted(name, found.getKey(), found.getValue(), told));
                }
            }
            seen += batch.size();
            after = batch.isEmpty() ? null : batch.keySet().stream().reduce((a, b) -> b).orElseThrow();
        }
        out.printf("%s: %d rows compared%n", name, seen);
        return seen == expected.size() ? Optional.empty()
                : Optional.of("%s: %d rows, the log says %d".formatted(name, seen, expected.size()));
    }

    private <E, R> Map<UUID, R> rows(Class<E> type, UUID after, Function<E, UUID> id, Function<E, R> row) {
        var rows = new LinkedHashMap<UUID, R>();
        em.createQuery("from " + em.getMetamodel().entity(type).getName() + " r where r.id > :after order by r.id", type)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList()
                .forEach(found -> rows.put(id.apply(found), row.apply(found)));
        return rows;
    }

    private Optional<String> links(Replay replay) {
        long stored = QuarkusTransaction.requiringNew().call(() -> em.createQuery("from CaseLink", CaseLink.class).getResultStream()
                .filter(link -> replay.links.contains(new CaseLink.Key(link.caseId, link.relation, link.otherId)))
                .count());
        long all = QuarkusTransaction.requiringNew().call(() -> em.createQuery("select count(l) from CaseLink l", Long.class).getSingleResult());
        return stored == replay.links.size() && all == stored ? Optional.empty()
                : Optional.of("links: %d rows, the log says %d".formatted(all, replay.links.size()));
    }
}
