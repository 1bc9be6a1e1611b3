package org.docket.pages;

import jakarta.inject.Singleton;
import org.docket.verdict.PageAddress;
import org.docket.verdict.VerdictPageData;

/** Renders the page of a verdict. */
@Singleton
public class VerdictPageRenderer {

    private final SiteIdentity site;

    VerdictPageRenderer(SiteIdentity site) {
        this.site = site;
    }

    /** @param preview whether the page says that it is not public */
    public String render(Visitor visitor, VerdictPageData verdictPageData, boolean preview) {
        Provenance provenance = Provenance.of(verdictPageData.verdict().evidence());
        var picture = IndependencePicture.of(provenance.items(), visitor.language().direction().equals("rtl"));
        Citation citation = Citation.of(site, PageAddress.of(verdictPageData.verdict()), verdictPageData);
        return Html.render(VerdictPage.Templates.verdict(visitor, verdictPageData, provenance, picture, citation, preview), visitor);
    }
}
