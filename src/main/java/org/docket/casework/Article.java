package org.docket.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.docket.log.Canonical;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The newsroom's own article about a claim. It is part of stored events: a component may be added, never renamed.
 *
 * @param headline null where it has none
 * @param authors the names of the persons who wrote it, in the order of the article
 */
@Schema(name = "Article")
public record Article(
        @NotNull @Size(max = 2048) @Pattern(regexp = "https?://\\S+") String url,
        @Size(max = 1000) String headline,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Size(max = 20) List<@NotBlank @Size(max = 300) String> authors) {

    public Article {
        headline = headline == null || headline.isEmpty() ? null : headline;
        authors = authors == null ? List.of() : authors;
    }

    /** An article as a row keeps it, in the form of the log; null for none, which is null. */
    public static Article stored(String text) {
        return text == null ? null : Canonical.value(text, Article.class);
    }

    /** The text of {@code article} that a row stores; null for none. */
    static String text(Article article) {
        return article == null ? null : Canonical.text(article);
    }
}
