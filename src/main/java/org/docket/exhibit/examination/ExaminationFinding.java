package org.docket.exhibit.examination;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.docket.examiner.FileFact;
import org.docket.examiner.Findings;
import org.docket.examiner.Outcome;
import org.docket.examiner.PublicCopy;

/** What was found in a content. Found again, it is written again. */
@Entity
@Table(name = "findings")
class ExaminationFinding {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Id
    String sha256;

    @Column(insertable = false, updatable = false)
    Long number;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    String mediaType;
    Integer width;
    Integer height;

    @Enumerated(EnumType.STRING)
    PublicCopy publicCopy;

    String facts;
    String print;
    String miniature;
    Instant examinedAt;

    protected ExaminationFinding() {}

    ExaminationFinding(String sha256) {
        this.sha256 = sha256;
    }

    ExaminationFinding found(Findings findings, Instant at) {
        outcome = findings.outcome();
        mediaType = findings.mediaType().orElse(null);
        width = findings.width().orElse(null);
        height = findings.height().orElse(null);
        publicCopy = findings.publicCopy();
        facts = written(findings.facts());
        print = findings.appearance().map(seen -> seen.print().toString()).orElse(null);
        miniature = findings.appearance().map(seen -> seen.miniature().toString()).orElse(null);
        examinedAt = at;
        return this;
    }

    List<FileFact> facts() {
        try {
            return MAPPER.readValue(facts, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(List<FileFact> facts) {
        try {
            return MAPPER.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
