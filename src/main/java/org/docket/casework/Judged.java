package org.docket.casework;

import java.util.List;
import org.docket.lifecycle.Dossier;
import org.docket.lifecycle.Item;
import org.docket.lifecycle.Judgement;

/**
 * A case with what the rules say of it at this moment.
 *
 * @param tag its strong ETag: the case's version, and a digest of the versions of all sources it rests on and of the thresholds
 */
record Judged(Case file, List<Item> items, Dossier dossier, Judgement judgement, String tag) {}
