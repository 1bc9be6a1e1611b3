package org.docket.imports;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.casework.CaseInput;
import org.docket.imports.LineRecord.CaseLine;
import org.docket.imports.LineRecord.EvidenceLine;
import org.docket.imports.LineRecord.LinkLine;
import org.docket.imports.LineRecord.Named;
import org.docket.imports.LineRecord.SourceLine;

/** A record that breaks no rule that can be seen in it alone; what it refers to has yet to be found. */
sealed interface ImportDraft {

    /** Whether it takes judgement, and so a transaction of its own. */
    boolean isJudged();

    /** The same of a row of a table, which has only a part of a record: one with a name is known by its claim. */
    default ImportDraft ofTable() {
        return this;
    }

    record OfSource(SourceLine line) implements ImportDraft {

        @Override
        public boolean isJudged() {
            return false;
        }
    }

    record OfLink(LinkLine line) implements ImportDraft {

        @Override
        public boolean isJudged() {
            return true;
        }
    }

    private static Stream<Named> sources(EvidenceLine item) {
        return item.speaker() == null ? Stream.of(item.source()) : Stream.of(item.source(), item.speaker());
    }

    /**
     * A case.
     *
     * @param file with sources that stand for others until they are found
     * @param content what stands for the record, apart from its lists; null where it is only a part of one
     */
    record OfCase(CaseLine line, CaseInput file, UUID content) implements ImportDraft {

        @Override
        public boolean isJudged() {
            return !line.moves().isEmpty() || line.publication() != null || !line.links().isEmpty() || !line.unclearedReviews().isEmpty()
                    || line.evidence().stream().anyMatch(item -> item.isMarked() || item.withdrawal() != null || (item.after() != null && item.after() > 0));
        }

        @Override
        public ImportDraft ofTable() {
            return line.externalId() == null ? this : new OfCase(line, file, null);
        }

        /** Every source that it names. */
        Stream<Named> sources() {
            return Stream.concat(Stream.concat(Stream.ofNullable(line.claim().claimant()), line.claim().parties().values().stream()),
                    line.evidence().stream().flatMap(ImportDraft::sources));
        }
    }
}
