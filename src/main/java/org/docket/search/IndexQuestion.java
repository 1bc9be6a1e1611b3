package org.docket.search;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;
import org.docket.search.WordQuery.Strictness;

/**
 * One question to an index.
 *
 * @param wording empty for whatever there is
 * @param desk whether what only the desk reads is looked at too
 * @param filters all of which what is found passes
 * @param bound digest of the question, by which its cursors are known
 * @param after where the page before ended
 * @param facets labels whose values are counted
 * @param counted whether it is asked how many there are
 */
public record IndexQuestion(Optional<SearchWords> wording, Strictness strictness, boolean desk, List<Query> filters, SearchOrder order, String bound,
        Optional<SearchCursor> after, int limit, List<String> facets, boolean counted) {}
