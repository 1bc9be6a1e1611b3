package org.docket.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;

/**
 * All that the last commit of an index holds.
 *
 * @param position how far it had read the log
 * @param claims by id, each term of each field with how often it stands there, and each value
 */
public record IndexDump(String position, Map<String, SortedSet<String>> claims) {

    public static IndexDump of(Path folder) throws IOException {
        try (var reader = DirectoryReader.open(FSDirectory.open(folder))) {
            var claims = new TreeMap<String, SortedSet<String>>();
            for (LeafReaderContext leaf : reader.leaves()) {
                read(leaf.reader(), claims);
            }
            return new IndexDump(reader.getIndexCommit().getUserData().get("position"), claims);
        }
    }

    private static void read(LeafReader leaf, Map<String, SortedSet<String>> claims) throws IOException {
        String[] ids = new String[leaf.maxDoc()];
        for (int document = 0; document < ids.length; document++) {
            if (leaf.getLiveDocs() == null || leaf.getLiveDocs().get(document)) {
                ids[document] = leaf.storedFields().document(document).get(ClaimText.ID);
                claims.put(ids[document], new TreeSet<>());
            }
        }
        for (FieldInfo field : leaf.getFieldInfos()) {
            terms(leaf, field.name, ids, claims);
            numbers(leaf, field.name, ids, claims);
        }
    }

    private static void terms(LeafReader leaf, String field, String[] ids, Map<String, SortedSet<String>> claims) throws IOException {
        var terms = leaf.terms(field);
        if (terms == null) {
            return;
        }
        var each = terms.iterator();
        PostingsEnum found = null;
        while (each.next() != null) {
            found = each.postings(found, PostingsEnum.FREQS);
            for (int document = found.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = found.nextDoc()) {
                if (ids[document] != null) {
                    claims.get(ids[document]).add(field + '=' + each.term().utf8ToString() + '*' + found.freq());
                }
            }
        }
    }

    private static void numbers(LeafReader leaf, String field, String[] ids, Map<String, SortedSet<String>> claims) throws IOException {
        if (!field.equals(ClaimText.NUMBER)) {
            return;
        }
        var numbers = leaf.getNumericDocValues(field);
        while (numbers.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (ids[numbers.docID()] != null) {
                claims.get(ids[numbers.docID()]).add(field + '=' + numbers.longValue());
            }
        }
    }
}
