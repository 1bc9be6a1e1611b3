package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.docket.log.Author;
import org.docket.log.EventLog;
import org.docket.log.EventType;
import org.docket.log.Fact;
import org.docket.rules.Guard;
import org.docket.rules.Standing;
import org.docket.rules.UnmetGuard;

/** Enters what happened to a case into the log, and keeps its stored standing right in the same transaction. */
@ApplicationScoped
class CaseEventWriter {

    private final Dossiers dossiers;
    private final EventLog log;

    CaseEventWriter(Dossiers dossiers, EventLog log) {
        this.dossiers = dossiers;
        this.log = log;
    }

    JudgedCase judge(Case row) {
        return dossiers.judge(row.id).orElseThrow();
    }

    List<JudgedCase> judge(List<Case> rows) {
        return dossiers.judge(rows.stream().map(Case::onFile).toList());
    }

    /** Appends the event, and a second one when the change turned the standing; answers with the case as judged after it. */
    JudgedCase append(Case file, EventType type, Object data, String reason, Author by) {
        log.append(fact(file, type, data, reason, by));
        return kept(file, judge(file), by);
    }

    /** {@link #append} for what changes neither the evidence nor the claim nor the topics of a case that is judged already. */
    JudgedCase append(Case file, JudgedCase before, EventType type, Object data, String reason, Author by) {
        log.append(fact(file, type, data, reason, by));
        return kept(file, before.again(before.file().after(file)), by);
    }

    private JudgedCase kept(Case file, JudgedCase judged, Author by) {
        if (judged.judgement().standing() != file.standing) {
            turn(file, judged, by);
        }
        return judged;
    }

    /** Stores the standing that was judged, and says so in the log. */
    void turn(Case file, JudgedCase judged, Author by) {
        file.standing = judged.judgement().standing();
        log.append(fact(file, EventType.STANDING_CHANGED, judgedData(file.standing, judged), null, by));
    }

    private static CaseEvents.Judged judgedData(Standing standing, JudgedCase judged) {
        Set<Guard> unmet = EnumSet.noneOf(Guard.class);
        judged.judgement().unmet().stream().map(UnmetGuard::guard).forEach(unmet::add);
        return new CaseEvents.Judged(standing, unmet);
    }

    private static Fact fact(Case file, EventType type, Object data, String reason, Author by) {
        return new Fact(type, new Fact.OfCase(file.id), file.version, by, file.updatedAt, reason, data);
    }
}
