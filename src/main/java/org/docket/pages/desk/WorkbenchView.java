package org.docket.pages.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.docket.access.People.Colleague;
import org.docket.casework.CaseView;
import org.docket.casework.EvidenceView;
import org.docket.casework.MoveView;
import org.docket.casework.ProposalKind;
import org.docket.casework.Queue.Need;
import org.docket.casework.Workbench.Laid;
import org.docket.rules.Guard;
import org.docket.rules.ItemState;
import org.docket.rules.Move;
import org.docket.rules.Stance;

/**
 * The workbench of a case as it is shown.
 *
 * @param items all of them, in the order in which they were attached
 * @param turn what the last form did to the standing and to the moves; null for most
 * @param refusal of the last form; null for most
 * @param meanwhile what others did since a refused form was shown; empty for most
 */
record WorkbenchView(Laid laid, List<Item> items, List<Colleague> colleagues, CaseSnapshotToken.Turn turn, FormRefusal refusal, List<HistoryEntry> meanwhile) {

    /**
     * An item of evidence.
     *
     * @param place by which the page refers to it, from 1
     * @param from the places of the items that it derives from
     * @param roots the places of the items that it rests on in the end
     * @param twins the items whose files are the same picture
     */
    record Item(int place, EvidenceView view, List<Integer> from, List<Integer> roots, List<Twin> twins) {

        /** Whether somebody else stands behind it in the end than the source that says it. */
        public boolean restsOnOthers() {
            return !from.isEmpty();
        }
    }

    /** @param place of an item whose files are the same picture */
    record Twin(int place, UUID id) {}

    /** @param stance null for what was withdrawn */
    record Group(Stance stance, List<Item> items) {}

    static List<Item> items(List<EvidenceView> evidence) {
        Map<UUID, Integer> places = new LinkedHashMap<>();
        evidence.forEach(item -> places.put(item.id(), places.size() + 1));
        return evidence.stream().map(item -> new Item(places.get(item.id()), item, places(places, item.derivedFrom()), places(places, item.roots()),
                item.samePictureAs().stream().filter(places::containsKey).map(id -> new Twin(places.get(id), id)).toList())).toList();
    }

    private static List<Integer> places(Map<UUID, Integer> places, Iterable<UUID> ids) {
        var found = new TreeSet<Integer>();
        ids.forEach(id -> found.add(places.getOrDefault(id, 0)));
        found.remove(0);
        return List.copyOf(found);
    }

    public CaseView view() {
        return laid.shown().view();
    }

    public String tag() {
        return laid.shown().tag();
    }

    /** What the queue calls the proposals that were overtaken. */
    public Need overtakenNeed() {
        return Need.OVERTAKEN;
    }

    public String address() {
        return "/desk/cases/" + view().number();
    }

    public List<Group> groups() {
        var groups = new ArrayList<Group>();
        Arrays.stream(Stance.values()).forEach(stance -> groups.add(new Group(stance,
                items.stream().filter(item -> item.view().withdrawal() == null && item.view().stance() == stance).toList())));
        groups.add(new Group(null, items.stream().filter(item -> item.view().withdrawal() != null).toList()));
        return groups.stream().filter(group -> !group.items().isEmpty()).toList();
    }

    /** Whether readers do not see some of the items yet, and nobody has proposed to show them. */
    public boolean hasUncleared() {
        return items.stream().anyMatch(item -> item.view().state() == ItemState.UNCLEARED)
                && laid.proposals().stream().noneMatch(proposal -> proposal.kind() == ProposalKind.CLEARANCE);
    }

    /** The items that a new one can derive from. */
    public List<Item> standing() {
        return items.stream().filter(item -> item.view().withdrawal() == null).toList();
    }

    public FormState sheet(String form) {
        return FormState.of(form, "case/" + view().number() + '/' + form, tag()).after(refusal);
    }

    public FormState moveSheet(Move move) {
        return sheet("move-" + move);
    }

    /** The form about one of several things. */
    public FormState sheetOf(String form, UUID id) {
        return sheet(form + '-' + id);
    }

    public FormState assignSheet() {
        return FormState.of("assign", "case/" + view().number() + "/assign", tag()).with("assignee", view().assigneeId()).after(refusal);
    }

    /** Null where somebody works on it who is no longer active, and where nobody does. */
    public Colleague assignee() {
        return colleagues.stream().filter(colleague -> colleague.id().equals(view().assigneeId())).findFirst().orElse(null);
    }

    /** Whether whoever attempts a move brings it, so that it is not asked before. */
    public boolean comes(Guard guard) {
        return guard == Guard.REASON || guard == Guard.SECOND_PERSON;
    }

    /** Whether a guard of a move holds as things are. */
    public boolean holds(MoveView move, Guard guard) {
        return move.unmet().stream().noneMatch(unmet -> unmet.guard() == guard);
    }

    /** Whether the move waits for somebody else once it is attempted. */
    public boolean isSeconded(MoveView move) {
        return move.needs().contains(Guard.SECOND_PERSON);
    }
}
