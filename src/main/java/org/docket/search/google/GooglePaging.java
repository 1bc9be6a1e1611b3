package org.docket.search.google;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.regex.Pattern;
import org.docket.platform.LanguageTag;

/** What every question to the Fact Check Tools API may say: in which language, and which page. An empty parameter is one that is not there. */
public abstract class GooglePaging {

    private static final int DEFAULT_PAGE = 10;
    private static final int LARGEST_PAGE = 200;
    private static final int LARGEST_OFFSET = 10_000;
    private static final int LONGEST_TOKEN = 6_000;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*");

    @QueryParam("languageCode")
    String languageCode;

    @QueryParam("pageSize")
    String pageSize;

    @QueryParam("pageToken")
    String pageToken;

    @QueryParam("offset")
    String offset;

    @QueryParam("key")
    String key;

    @QueryParam("quotaUser")
    String quotaUser;

    @QueryParam("$key")
    String systemKey;

    @QueryParam("$quotaUser")
    String systemQuotaUser;

    @QueryParam("$.xgafv")
    String errorFormat;

    /** The primary subtag: the region is ignored. */
    Optional<String> language() {
        return GoogleParameters.present(languageCode).map(code -> {
            if (!LANGUAGE.matcher(code).matches()) {
                throw GoogleParameters.refused("languageCode", "languageCode is a BCP-47 code such as en-US.");
            }
            return LanguageTag.primary(code);
        });
    }

    int size() {
        int asked = GoogleParameters.number("pageSize", pageSize, Integer.MAX_VALUE);
        return asked == 0 ? DEFAULT_PAGE : Math.min(asked, LARGEST_PAGE);
    }

    Optional<String> token() {
        Optional<String> token = GoogleParameters.present(pageToken);
        if (token.filter(text -> text.length() > LONGEST_TOKEN).isPresent()) {
            throw GoogleParameters.refused("pageToken", "pageToken is not one that was given here.");
        }
        return token;
    }

    /** Considered where there is no token only. */
    int skipped() {
        return token().isPresent() ? 0 : GoogleParameters.number("offset", offset, LARGEST_OFFSET);
    }
}
