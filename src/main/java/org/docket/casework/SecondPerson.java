package org.docket.casework;

import jakarta.enterprise.context.ApplicationScoped;
import org.docket.access.People;
import org.docket.source.DisclosureRule;

/** Whether this desk has a second person look at what needs one: as it is set, else wherever there is a second person to ask. */
@ApplicationScoped
class SecondPerson implements DisclosureRule {

    private final Desk desk;
    private final People people;

    SecondPerson(Desk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    /** Asked within the transaction that decides, so that somebody who joins or leaves counts at once. */
    boolean isNeeded() {
        return desk.secondPerson().orElseGet(people::areSeveral);
    }

    /** Whether readers see what is added to this case only once a second person has cleared it. */
    boolean isNeededFor(Case row) {
        return row.visibility == Visibility.PUBLIC && isNeeded();
    }

    @Override
    public boolean needsSecondPerson() {
        return isNeeded();
    }
}
