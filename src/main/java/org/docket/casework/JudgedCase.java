package org.docket.casework;

import java.util.List;
import org.docket.rules.Dossier;
import org.docket.rules.Item;
import org.docket.rules.Judgement;

/**
 * A case with what the rules say of it at this moment.
 *
 * @param tag its strong ETag: the case's version, and a digest of the versions of all sources it rests on and of the thresholds
 */
record JudgedCase(StoredCase file, List<Item> items, Dossier dossier, Judgement judgement, String tag, CaseTag rests) {

    static JudgedCase of(StoredCase file, List<Item> items, Dossier dossier, CaseTag rests) {
        return new JudgedCase(file, items, dossier, Judgement.of(file.state(), dossier), rests.at(file.version()), rests);
    }

    /** The same without what readers do not see yet; the standing stays as it is. */
    JudgedCase forReaders() {
        return new JudgedCase(file, items.stream().filter(item -> !item.isUncleared()).toList(), dossier.forReaders(), judgement, tag, rests);
    }

    /** Judged once more after the case itself changed, but neither its evidence nor its parties. */
    JudgedCase again(StoredCase changed) {
        return of(changed, items, dossier, rests);
    }
}
