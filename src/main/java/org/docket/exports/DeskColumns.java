package org.docket.exports;

import java.util.List;
import java.util.function.Function;
import org.docket.casework.Article;
import org.docket.exports.CsvTable.Column;
import org.docket.exports.DeskRecord.EvidenceRecord;

/** A case of the desk as a row. Columns are added at the end. */
public final class DeskColumns {

    private static final String SEPARATOR = "; ";

    public static final List<Column<ExportedCase>> ALL = List.of(
            of("number", ExportedCase::number),
            of("externalId", file -> file.told().externalId()),
            of("status", ExportedCase::status),
            of("standing", ExportedCase::standing),
            of("statusSince", ExportedCase::statusSince),
            of("visibility", ExportedCase::visibility),
            of("claim", file -> file.told().claim().text()),
            of("language", file -> file.told().claim().language()),
            of("claimant", ExportedCase::claimant),
            of("respondent", ExportedCase::respondent),
            of("madeOn", file -> file.told().claim().madeOn()),
            of("appearances", file -> String.join(SEPARATOR, file.told().claim().appearances())),
            of("topics", file -> String.join(SEPARATOR, file.told().topics())),
            of("rating", file -> file.told().publication() == null ? file.told().rating() : file.told().publication().rating()),
            of("summary", file -> file.told().publication() == null ? file.told().summary() : file.told().publication().summary()),
            of("reviewOn", file -> file.told().publication() == null ? file.told().reviewOn() : file.told().publication().reviewOn()),
            of("note", file -> file.told().note()),
            of("supporting", file -> items(file, "SUPPORTS")),
            of("refuting", file -> items(file, "REFUTES")),
            of("context", file -> items(file, "CONTEXT")),
            of("openedAt", ExportedCase::openedAt),
            of("updatedAt", ExportedCase::updatedAt),
            of("publishedAt", ExportedCase::publishedAt),
            of("ratingText", file -> file.told().publication() == null ? file.told().ratingText() : file.told().publication().ratingText()),
            ofArticle("articleUrl", Article::url),
            ofArticle("articleHeadline", Article::headline),
            ofArticle("articleAuthors", article -> String.join(SEPARATOR, article.authors())));

    private DeskColumns() {}

    /** How many items there are that were not withdrawn. */
    private static long items(ExportedCase file, String stance) {
        return file.told().evidence().stream().filter(item -> item.withdrawal() == null).map(EvidenceRecord::stance).filter(stance::equals).count();
    }

    private static Column<ExportedCase> ofArticle(String name, Function<Article, Object> cell) {
        return of(name, file -> {
            Article article = file.told().publication() == null ? file.told().article() : file.told().publication().article();
            return article == null ? null : cell.apply(article);
        });
    }

    private static Column<ExportedCase> of(String name, Function<ExportedCase, Object> cell) {
        return new Column<>(name, cell);
    }
}
