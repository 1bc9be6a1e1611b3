package org.docket.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.docket.http.InputError;
import org.docket.log.Author;

/** Imports as they are stored: whose turn it is, and how far they have come. */
@ApplicationScoped
class ImportRows {

    private static final String REFUSAL = "insert into import_refusals (import_id, ordinal, line, pointer, code, detail) values (?, ?, ?, ?, ?, ?)";
    private static final int LONGEST_POINTER = 1_000;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_DETAIL = 2_000;

    private final EntityManager em;
    private final AgroalDataSource database;
    private final ImportSettings settings;
    private final Clock clock;

    ImportRows(EntityManager em, AgroalDataSource database, ImportSettings settings, Clock clock) {
        this.em = em;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The import that is next, now held by {@code worker}: the oldest whose body is here, and nobody is at another. One whose worker is not
     * heard of any more goes on first.
     */
    @Transactional
    Optional<Import> next(UUID worker, Predicate<UUID> here) {
        em.createNativeQuery("select id from import_turn where id = 1 for update").getSingleResult();
        Instant now = clock.instant();
        List<Import> open = em.createQuery("from ImportRecord i where i.state in (RUNNING, WAITING) order by i.state, i.id", Import.class)
                .setMaxResults(100).getResultList();
        if (open.stream().anyMatch(row -> row.state == ImportState.RUNNING && row.worker != null && row.leasedUntil.isAfter(now))) {
            return Optional.empty();
        }
        Optional<Import> next = open.stream().filter(row -> here.test(row.id)).findFirst();
        next.ifPresent(row -> {
            row.state = ImportState.RUNNING;
            row.worker = worker;
            row.leasedUntil = now.plus(settings.lease());
            row.startedAt = row.startedAt == null ? now : row.startedAt;
            row.updatedAt = now;
        });
        return next;
    }

    /** The import, locked and held for another while; null where it is no longer this worker's. */
    Import held(ImportRun.Task task) {
        Import row = em.find(Import.class, task.id(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.state != ImportState.RUNNING || !task.worker().equals(row.worker)) {
            return null;
        }
        row.leasedUntil = clock.instant().plus(settings.lease());
        return row;
    }

    /** Notes that everything up to the last entry is settled. */
    void reach(Import row, List<ImportEntry> settled, ImportTally tally) throws SQLException {
        row.reach(settled.getLast(), tally, clock.instant());
        List<ImportEntry> refused = settled.stream().filter(entry -> !entry.errors().isEmpty()).toList();
        if (refused.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(REFUSAL)) {
            for (ImportEntry entry : refused) {
                for (InputError error : entry.errors()) {
                    insert.setObject(1, row.id);
                    insert.setLong(2, ++row.refusals);
                    insert.setLong(3, entry.line());
                    insert.setString(4, cut(error.pointer(), LONGEST_POINTER));
                    insert.setString(5, cut(error.code(), LONGEST_CODE));
                    insert.setString(6, cut(error.detail(), LONGEST_DETAIL));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    /** Notes that nothing follows, unless somebody else has it by now. */
    @Transactional
    boolean end(ImportRun.Task task, ImportState state, String failure, List<ImportEntry> last) throws SQLException {
        Import row = held(task);
        if (row == null) {
            return false;
        }
        if (!last.isEmpty()) {
            reach(row, last, new ImportTally().add(last.getLast().kind(), 1));
        }
        row.end(state, failure, clock.instant());
        if (state == ImportState.DONE && row.hasApprovableLines()) {
            row.approvableUntil = row.endedAt.plus(settings.approvalWithin());
        }
        return true;
    }

    /** Leaves it to whoever is next. */
    @Transactional
    void leave(ImportRun.Task task) {
        Import row = held(task);
        if (row != null) {
            row.worker = null;
            row.leasedUntil = null;
        }
    }

    /** Stops one that is not over, and one that is over is not approved any more; empty where there is none. */
    @Transactional
    Optional<Import> stop(UUID id) {
        Import row = em.find(Import.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (row != null && !row.state.isOver()) {
            row.end(ImportState.STOPPED, null, clock.instant());
        } else if (row != null) {
            row.approvableUntil = null;
        }
        return Optional.ofNullable(row);
    }

    @Transactional
    Optional<Import> find(UUID id) {
        return Optional.ofNullable(em.find(Import.class, id));
    }

    /** The import, locked; empty where there is none. */
    Optional<Import> locked(UUID id) {
        return Optional.ofNullable(em.find(Import.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Notes who approved it, and forgets what it refused, so that it runs again. */
    void approve(Import row, Author by) {
        em.createNativeQuery("delete from import_refusals where import_id = :id").setParameter("id", row.id).executeUpdate();
        row.approve(by, clock.instant());
    }

    /** Ends the wait of those that nobody approved in time, and of the oldest where all that wait have more than {@code most} bytes. */
    @Transactional
    void expire(long most) {
        long bytes = 0;
        for (Import row : em.createQuery("from ImportRecord i where i.approvableUntil is not null order by i.id desc", Import.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList()) {
            bytes += row.bytes;
            if (bytes > most || !row.approvableUntil.isAfter(clock.instant())) {
                row.approvableUntil = null;
            }
        }
    }

    /** The newest first. */
    @Transactional
    List<Import> page(UUID before, int limit) {
        String where = before == null ? "" : " where i.id < :before";
        var query = em.createQuery("from ImportRecord i" + where + " order by i.id desc", Import.class).setMaxResults(limit);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList();
    }

    /** Refusals after {@code after}, in the order of the body. */
    @Transactional
    List<RefusalView> refusals(UUID id, long after, int limit) throws SQLException {
        try (var connection = database.getConnection(); var select = connection.prepareStatement(
                "select ordinal, line, pointer, code, detail from import_refusals where import_id = ? and ordinal > ? order by ordinal limit " + limit)) {
            select.setObject(1, id);
            select.setLong(2, after);
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<RefusalView>();
                while (rows.next()) {
                    found.add(new RefusalView(rows.getLong(1), rows.getLong(2), rows.getString(3), rows.getString(4), rows.getString(5)));
                }
                return found;
            }
        }
    }

    @Transactional
    void keep(Import fresh) {
        em.persist(fresh);
    }

    private static String cut(String text, int most) {
        return text == null ? "" : text.substring(0, Math.min(most, text.length()));
    }
}
