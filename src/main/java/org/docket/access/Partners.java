package org.docket.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.docket.http.IfMatch;
import org.docket.http.Problems;
import org.docket.log.Author;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.platform.Ids;

/** The partners; the only class that writes them. */
@ApplicationScoped
public class Partners implements PanacheRepositoryBase<Partner, UUID> {

    private final AccessLog log;
    private final Ids ids;
    private final Clock clock;

    Partners(AccessLog log, Ids ids, Clock clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Partner add(PartnerFacts facts, Author by) {
        var partner = new Partner(ids.next(), clock.instant());
        partner.write(facts, partner.createdAt);
        persist(partner);
        append(EventType.PARTNER_ADDED, partner, new AccessEvents.OfPartner(null, facts.logged()), by);
        return partner;
    }

    /** Changes an entry; a partner that is no longer active has no keys that are good for anything. */
    @Transactional
    public Partner change(UUID id, IfMatch expected, UnaryOperator<PartnerFacts> edit, Author by) {
        Partner partner = Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(Problems::notFound);
        expected.requireIfGiven(Long.toString(partner.version));
        PartnerFacts before = partner.facts();
        PartnerFacts after = edit.apply(before);
        if (!after.equals(before)) {
            partner.write(after, clock.instant());
            append(EventType.PARTNER_CHANGED, partner, new AccessEvents.OfPartner(before.logged(), after.logged()), by);
        }
        return partner;
    }

    public List<Partner> page(UUID after, int limit) {
        return find("id > ?1 order by id", after).range(0, limit - 1).list();
    }

    private void append(EventType type, Partner partner, Object data, Author by) {
        log.append(new Fact(type, new Fact.OfPartner(partner.id), partner.version, by, partner.updatedAt, null, data));
    }
}
