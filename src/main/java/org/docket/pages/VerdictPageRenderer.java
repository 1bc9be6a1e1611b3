package org.docket.pages;

import jakarta.inject.Singleton;
import org.docket.verdict.PageAddress;
import org.docket.verdict.Story;

/** Renders the page of a verdict. */
@Singleton
public class VerdictPageRenderer {

    private final SiteIdentity site;

    VerdictPageRenderer(SiteIdentity site) {
        this.site = site;
    }

    /** @param preview whether the page says that it is not public */
    public String render(Visitor visitor, Story story, boolean preview) {
        Provenance provenance = Provenance.of(story.verdict().evidence());
        var picture = IndependencePicture.of(provenance.items(), visitor.language().direction().equals("rtl"));
        Citation citation = Citation.of(site, PageAddress.of(story.verdict()), story);
        return Html.render(VerdictPage.Templates.verdict(visitor, story, provenance, picture, citation, preview), visitor);
    }
}
