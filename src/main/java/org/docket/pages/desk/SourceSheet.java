package org.docket.pages.desk;

import jakarta.enterprise.context.ApplicationScoped;
import org.docket.rules.Reliability;
import org.docket.source.Source;
import org.docket.source.SourceFacts;
import org.docket.source.SourceKind;
import org.docket.source.SourceView;
import org.docket.source.Sources;

/** A source as a form. */
@ApplicationScoped
class SourceSheet {

    private final Sources sources;
    private final SourceFormReader sourceFormReader;

    SourceSheet(Sources sources, SourceFormReader sourceFormReader) {
        this.sources = sources;
        this.sourceFormReader = sourceFormReader;
    }

    /** What is on file; who a protected source is does not stand there. */
    FormState of(Source source) {
        SourceView view = SourceView.of(source);
        return FormState.of("source", "source/" + view.id(), SourceView.tag(source))
                .with("name", view.name()).with("kind", view.kind()).with("reliability", view.reliability())
                .with("controlledBy", view.controlledBy() == null ? null : sources.with(view.controlledBy()).map(Source::name).orElse(null))
                .with("protectedIdentity", view.protectedIdentity() ? "on" : null).with("protectionReason", view.protectionReason());
    }

    /** What is typed; without a grade the source is F, and a protected source keeps its name until another is typed. */
    SourceFacts facts(Form form) {
        return new SourceFacts(form.text("name"), form.choice("kind", SourceKind.class),
                form.choice("reliability", Reliability.class), sourceFormReader.controller(form, "controlledBy"), form.isChecked("protectedIdentity"),
                form.text("protectionReason"));
    }
}
