package org.docket.pages;

import org.docket.verdict.PageAddress;
import org.docket.verdict.VerdictPageData;

/**
 * Where a verdict is for those who write of it.
 *
 * @param permanent the address that stays as it is whatever becomes of the claim's words
 * @param canonical the address of the page
 * @param card the address of the small form of it
 */
record Citation(String permanent, String canonical, String card, String badge) {

    static Citation of(SiteIdentity site, String address, VerdictPageData verdictPageData) {
        long number = verdictPageData.verdict().number();
        return new Citation(site.url() + PageAddress.of(number), site.url() + address, site.url() + "/embed/" + number,
                site.url() + "/v1/verdicts/" + verdictPageData.verdict().id() + "/badge.svg");
    }

    /** To be pasted into another page. */
    public String frame() {
        return "<iframe src=\"" + card + "\" width=\"100%\" height=\"220\" loading=\"lazy\" title=\"Verdict\"></iframe>";
    }
}
