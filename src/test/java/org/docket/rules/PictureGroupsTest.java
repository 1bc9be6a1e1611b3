package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.rules.Evidence.CLAIMANT;
import static org.docket.rules.Evidence.id;
import static org.docket.rules.Evidence.principal;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Items whose files are the same picture are one root. */
class PictureGroupsTest {

    private static Evidence pictures(int... principals) {
        Evidence evidence = Evidence.none();
        for (int number : principals) {
            evidence.item(EvidenceKind.IMAGE, Stance.SUPPORTS, principal(number), Reliability.B, 2);
        }
        return evidence;
    }

    private static Set<Warning> warnings(Evidence evidence) {
        return Warning.of(CaseState.of(Status.ALLEGED), evidence.dossier());
    }

    @Test
    void a_picture_that_two_sources_brought_counts_once() {
        Dossier dossier = pictures(10, 11).samePicture(1, 0).dossier();
        assertThat(dossier.support().principals()).containsExactly(principal(10));
        assertThat(dossier.support().items()).isEqualTo(2);
        assertThat(dossier.counted(id(1))).isTrue();
        assertThat(dossier.corroboratedBases()).isEmpty();
        assertThat(pictures(10, 11).dossier().corroboratedBases()).containsExactly(Basis.BY_EVIDENCE);
    }

    @Test
    void pictures_are_one_through_each_other() {
        assertThat(pictures(10, 11, 12).samePicture(1, 0).samePicture(2, 1).dossier().support().principals()).containsExactly(principal(10));
        assertThat(pictures(10, 11, 12).samePicture(2, 0).dossier().samePicture(id(0))).containsExactly(id(2));
    }

    @Test
    void a_picture_counts_for_a_source_for_which_nothing_else_counts() {
        assertThat(pictures(10, 11, 10).samePicture(1, 0).dossier().support().principals()).containsExactly(principal(10), principal(11));
        assertThat(pictures(10, 11, 11).samePicture(1, 0).dossier().support().principals()).containsExactly(principal(10), principal(11));
        assertThat(pictures(10, 11, 12, 10).samePicture(1, 0).samePicture(2, 0).dossier().support().principals()).containsExactly(principal(10), principal(11));
    }

    @Test
    void a_picture_of_the_claimant_that_another_brings_counts_for_the_other() {
        Evidence evidence = Evidence.none().claimantsMaterial().item(EvidenceKind.IMAGE, Stance.SUPPORTS, principal(10), Reliability.B, 2).samePicture(1, 0);
        assertThat(evidence.dossier().support().principals()).containsExactly(principal(10));
        assertThat(evidence.dossier().support().principals()).doesNotContain(CLAIMANT);
    }

    @Test
    void what_is_withdrawn_or_superseded_connects_nothing() {
        for (ItemState state : new ItemState[] {ItemState.WITHDRAWN, ItemState.SUPERSEDED}) {
            Evidence evidence = pictures(10, 11, 12).samePicture(1, 0).samePicture(2, 1).in(state, 1);
            assertThat(evidence.dossier().support().principals()).containsExactly(principal(10), principal(12));
            assertThat(warnings(evidence)).doesNotContain(Warning.SAME_PICTURE);
        }
    }

    @Test
    void the_same_picture_twice_is_a_warning_unless_one_says_that_it_derives_from_the_other() {
        assertThat(warnings(pictures(10, 11).samePicture(1, 0))).contains(Warning.SAME_PICTURE);
        assertThat(warnings(pictures(10, 11))).doesNotContain(Warning.SAME_PICTURE);
        Evidence derived = pictures(10).item(EvidenceKind.IMAGE, Stance.SUPPORTS, principal(11), Reliability.B, 2, id(0)).samePicture(1, 0);
        assertThat(warnings(derived)).doesNotContain(Warning.SAME_PICTURE);
    }

    @Test
    void a_picture_that_is_older_than_its_event_is_a_warning() {
        assertThat(warnings(pictures(10).dated(0, "2022-11-07", "2022-11-08"))).contains(Warning.PICTURE_BEFORE_EVENT);
        assertThat(warnings(pictures(10).dated(0, "2022-11-08", "2022-11-08"))).doesNotContain(Warning.PICTURE_BEFORE_EVENT);
        assertThat(warnings(pictures(10).dated(0, "2022-11-07", null))).doesNotContain(Warning.PICTURE_BEFORE_EVENT);
        assertThat(warnings(pictures(10).dated(0, "2022-11-07", "2022-11-08").withdrawn(0))).doesNotContain(Warning.PICTURE_BEFORE_EVENT);
    }

    @Test
    void an_earlier_publication_of_the_same_picture_is_one_too() {
        Evidence evidence = pictures(10, 11).dated(0, "2022-11-09", "2022-11-08").dated(1, "2015-03-01", null);
        assertThat(warnings(evidence)).doesNotContain(Warning.PICTURE_BEFORE_EVENT);
        assertThat(warnings(evidence.samePicture(1, 0))).contains(Warning.PICTURE_BEFORE_EVENT);
    }

    @Test
    void the_picture_of_an_item_that_is_not_on_file_is_a_bug() {
        Evidence evidence = pictures(10).samePicture(0, 7);
        assertThatThrownBy(evidence::dossier).isInstanceOf(IllegalArgumentException.class);
    }
}
