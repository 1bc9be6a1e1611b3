package org.docket.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Words as Unicode finds them (UAX 29), without case, accents and width, and with digits of every script as 0 to 9: good for every language, best for none. */
final class NeutralAnalyzer extends Analyzer {

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(normalize(field, words)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream words) {
        return new DecimalDigitFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
    }
}
