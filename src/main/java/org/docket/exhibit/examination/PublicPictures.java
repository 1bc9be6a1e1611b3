package org.docket.exhibit.examination;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.examiner.PictureAppearance;
import org.docket.exhibit.ExhibitRows;
import org.docket.exhibit.examination.PictureIndex.Match;
import org.docket.exhibit.store.IncomingFile;
import org.docket.exhibit.store.IncomingFolder;

/** Pictures that were cleared for everybody, by what they look like. Of all others not that they are there. */
@ApplicationScoped
public class PublicPictures {

    private final IncomingFolder incoming;
    private final PictureMatcher matching;
    private final ExhibitRows rows;

    PublicPictures(IncomingFolder incoming, PictureMatcher matching, ExhibitRows rows) {
        this.incoming = incoming;
        this.matching = matching;
        this.rows = rows;
    }

    /**
     * A case with a cleared picture; whether everybody may read the case is for others to say.
     *
     * @param score from 0.945 to 1, where 1 is the same shades and edges
     */
    public record Shown(UUID caseId, double score) {}

    /**
     * Those that show the same, or a part of it: each case once, by score, then by id. Takes as long as it takes to look into a file.
     *
     * @return empty where {@code picture} is none, or none that can be looked into
     */
    public Optional<List<Shown>> like(byte[] picture) throws IOException {
        try (IncomingFile file = incoming.begin()) {
            file.write(ByteBuffer.wrap(picture));
            return matching.look(file).filter(found -> found.width().isPresent()).map(found -> found.appearance().map(this::like).orElse(List.of()));
        }
    }

    private List<Shown> like(PictureAppearance appearance) {
        Map<String, Double> scores = matching.like(appearance).stream().collect(Collectors.toMap(Match::sha256, match -> match.likeness().score()));
        return rows.clearedOriginals(scores.keySet()).stream()
                .collect(Collectors.toMap(row -> row.caseId, row -> scores.get(row.content.sha256), Math::max)).entrySet().stream()
                .map(best -> new Shown(best.getKey(), best.getValue()))
                .sorted(Comparator.comparingDouble(Shown::score).reversed().thenComparing(Shown::caseId))
                .toList();
    }
}
