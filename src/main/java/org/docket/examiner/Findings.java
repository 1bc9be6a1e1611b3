package org.docket.examiner;

import java.util.List;
import java.util.Optional;

/**
 * What came of looking into one file. Whatever the outcome, what was found before it ended so is here.
 *
 * @param mediaType as its bytes say, whatever it was called
 * @param width in pixels, as it is shown
 * @param appearance empty where there is no picture, or nothing in it
 * @param thumbnail of a picture, or of a document's first page
 */
public record Findings(
        Outcome outcome,
        Optional<String> mediaType,
        Optional<Integer> width,
        Optional<Integer> height,
        List<FileFact> facts,
        Optional<PictureAppearance> appearance,
        Optional<DerivedFile> thumbnail,
        PublicCopy publicCopy,
        Optional<DerivedFile> copy) {

    public Findings {
        facts = facts.stream().filter(fact -> !fact.name().isEmpty() && !fact.value().isEmpty()).distinct().limit(FileFact.MOST).toList();
    }

    /** Nothing is known but how it ended. */
    static Findings none(Outcome outcome) {
        return new Findings(outcome, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                PublicCopy.NOT_POSSIBLE, Optional.empty());
    }

    Findings ended(Outcome how) {
        return new Findings(how, mediaType, width, height, facts, appearance, thumbnail, publicCopy, copy);
    }

    Findings is(String type) {
        return new Findings(outcome, Optional.of(type), width, height, facts, appearance, thumbnail, publicCopy, copy);
    }

    Findings says(List<FileFact> found) {
        return new Findings(outcome, mediaType, width, height, found, appearance, thumbnail, publicCopy, copy);
    }

    Findings measures(int wide, int high) {
        return new Findings(outcome, mediaType, Optional.of(wide), Optional.of(high), facts, appearance, thumbnail, publicCopy, copy);
    }

    Findings looksLike(Optional<PictureAppearance> looks) {
        return new Findings(outcome, mediaType, width, height, facts, looks, thumbnail, publicCopy, copy);
    }

    Findings with(DerivedFile small) {
        return new Findings(outcome, mediaType, width, height, facts, appearance, Optional.of(small), publicCopy, copy);
    }

    Findings copied(PublicCopy how, Optional<DerivedFile> made) {
        return new Findings(outcome, mediaType, width, height, facts, appearance, thumbnail, how, made);
    }
}
