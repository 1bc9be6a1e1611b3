package org.docket.casework;

import io.quarkus.runtime.util.HashUtil;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.rules.Thresholds;

/**
 * The part of a case's strong ETag that its own version does not tell: what is judged from its sources, and the thresholds.
 * The order in which sources are named does not matter.
 */
record CaseTag(String digest) {

    private static final int CHARACTERS = 24;

    static CaseTag of(Stream<SourceStanding> sources, Thresholds thresholds) {
        String rests = Stream.concat(Stream.of(thresholds.toString()), sources.map(CaseTag::text).distinct().sorted())
                .collect(Collectors.joining("\n"));
        return new CaseTag(HashUtil.sha256(rests).substring(0, CHARACTERS));
    }

    String at(long version) {
        return version + "-" + digest;
    }

    private static String text(SourceStanding source) {
        return source.id() + " " + source.version() + " " + source.principal().id() + " " + source.principalVersion();
    }
}
