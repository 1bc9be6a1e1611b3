package org.docket.verdict;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.docket.http.Problems;

/** Answers with the sitemap, from the board; what was made is kept until something changes. */
@ApplicationScoped
public class SitemapReader {

    private static final String XML = "application/xml;charset=UTF-8";
    private static final List<VerdictFacet> ALL = List.of(VerdictFacet.PUBLIC);

    private final PublicAnswerReader reads;
    private final VerdictBoard board;
    private final Publisher publisher;

    SitemapReader(PublicAnswerReader reads, VerdictBoard board, Publisher publisher) {
        this.reads = reads;
        this.board = board;
        this.publisher = publisher;
    }

    public Uni<Response> index(HttpServerRequest request) {
        return reads.page(request, null, () -> {
            List<BoardEntry> all = board.all().stream().filter(SitemapReader::hasPage).toList();
            return answer(Sitemap.index(all, publisher), all);
        });
    }

    /** 404 for a part that has no verdict, except the first. */
    public Uni<Response> part(long part, HttpServerRequest request) {
        return reads.page(request, null, () -> {
            long after = part * Sitemap.PART;
            List<BoardEntry> found = board.ask(index -> index.byNumber(ALL, after, Long.MIN_VALUE, Sitemap.PART)).stream()
                    .filter(entry -> entry.number() <= after + Sitemap.PART && hasPage(entry)).toList();
            if (found.isEmpty() && part > 0) {
                throw Problems.notFound();
            }
            return answer(Sitemap.part(part, found, publisher), found);
        });
    }

    /** A duplicate is read on the page of another. */
    private static boolean hasPage(BoardEntry entry) {
        return entry.isPublic() && entry.duplicateOf() == null;
    }

    private ReadyAnswer answer(String xml, List<BoardEntry> shown) {
        return reads.ready(Buffer.buffer(xml), XML, VerdictLists.modified(shown));
    }
}
