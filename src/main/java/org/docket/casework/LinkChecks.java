package org.docket.casework;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.log.Author;
import org.docket.log.EventType;

/**
 * Whose turn it is among the addresses of published cases, for whoever looks at them again. A host is taken by one at a time,
 * whichever replica it is, and with it all of its addresses.
 */
@ApplicationScoped
public class LinkChecks implements PanacheRepositoryBase<LinkCheck, UUID> {

    private static final int ENROLLED_AT_ONCE = 500;
    private static final String IN_PUBLIC = " exists (select 1 from Evidence e, CaseRecord c where e.id = l.evidenceId and c.id = l.caseId"
            + " and c.visibility = PUBLIC and e.withdrawnAt is null)";
    private static final String NEW = "select e from Evidence e, CaseRecord c where c.id = e.caseId and c.visibility = PUBLIC and e.withdrawnAt is null"
            + " and e.url is not null and not exists (select 1 from LinkCheck l where l.evidenceId = e.id) order by e.id";

    private final CaseItems items;

    LinkChecks(CaseItems items) {
        this.items = items;
    }

    /** An item whose turn it is. */
    public record Due(UUID caseId, UUID evidenceId) {}

    /** Gives a turn to what was published since, spread over the time until all are looked at once. */
    @Transactional
    public void enroll(Instant now, Duration every) {
        List<Evidence> found = getEntityManager().createQuery(NEW, Evidence.class).setMaxResults(ENROLLED_AT_ONCE).getResultList();
        for (Evidence item : found) {
            long share = Math.floorMod(item.id.hashCode(), 1_000);
            persist(new LinkCheck(item.id, item.caseId, host(item.url), now.plus(every.multipliedBy(share).dividedBy(1_000))));
        }
    }

    /** The hosts with something whose turn it is, those that wait for the longest first. */
    @Transactional
    public List<String> hosts(Instant now, int limit) {
        return getEntityManager().createQuery("select l.host from LinkCheck l where l.nextAt <= ?1 and" + IN_PUBLIC
                + " group by l.host order by min(l.nextAt)", String.class).setParameter(1, now).setMaxResults(limit).getResultList();
    }

    /** Takes a host until then; false where somebody else has it. */
    @Transactional
    public boolean take(String host, Instant now, Instant until) {
        var em = getEntityManager();
        int taken = em.createNativeQuery("update link_hosts set free_at = ?1 where host = ?2 and free_at <= ?3")
                .setParameter(1, until).setParameter(2, host).setParameter(3, now).executeUpdate();
        return taken == 1 || em.createNativeQuery("insert into link_hosts (host, free_at) select ?1, ?2 where not exists"
                + " (select 1 from link_hosts where host = ?1)").setParameter(1, host).setParameter(2, until).executeUpdate() == 1;
    }

    /** Lets others have a host that was taken, from then on. */
    @Transactional
    public void free(String host, Instant from) {
        getEntityManager().createNativeQuery("update link_hosts set free_at = ?1 where host = ?2").setParameter(1, from).setParameter(2, host).executeUpdate();
    }

    /** The next item of a host whose turn it is. */
    @Transactional
    public Optional<Due> next(String host, Instant now) {
        return getEntityManager().createQuery("select l from LinkCheck l where l.host = ?1 and l.nextAt <= ?2 and" + IN_PUBLIC + " order by l.nextAt, l.evidenceId",
                LinkCheck.class).setParameter(1, host).setParameter(2, now).setMaxResults(1).getResultStream()
                .map(row -> new Due(row.caseId, row.evidenceId)).findFirst();
    }

    /** Notes what came of a check, in the history of the case too. */
    @Transactional
    public void turnedOut(Due due, LinkOutcome outcome, Object data, Instant now, Instant next, Author by) {
        CaseItem item = items.locked(due.caseId(), due.evidenceId()).orElseThrow();
        findById(due.evidenceId()).turnedOut(outcome, now, next);
        items.noted(item, EventType.LINK_CHECKED, data, now, by);
    }

    /** Somebody of the desk has looked: what is known of the address waits for nobody any more. */
    public void seen(UUID evidenceId) {
        update("seen = true where evidenceId = ?1", evidenceId);
    }

    /** Empty where it is no address that could be asked; such are looked at as if they had one host. */
    private static String host(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
