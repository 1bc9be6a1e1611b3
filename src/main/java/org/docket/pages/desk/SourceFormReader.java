package org.docket.pages.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.http.InputValidator;
import org.docket.log.Author;
import org.docket.rules.Reliability;
import org.docket.source.Source;
import org.docket.source.SourceDesk;
import org.docket.source.SourceFacts;
import org.docket.source.SourceKind;
import org.docket.source.Sources;

/**
 * Finds the source that a form names, or makes it. A form has a field for the name and, below that, {@code kind}, {@code reliability} and
 * {@code controlledBy} for a source that is not on file yet, and {@code id} for one of several that have the same name.
 */
@ApplicationScoped
class SourceFormReader {

    private static final int MOST_NAMESAKES = 50;

    private final Sources sources;
    private final SourceDesk desk;
    private final InputValidator inputValidator;

    SourceFormReader(Sources sources, SourceDesk desk, InputValidator inputValidator) {
        this.sources = sources;
        this.desk = desk;
        this.inputValidator = inputValidator;
    }

    /** Null where the field is empty. 422 for a name that nobody has, unless the form says what sort of source it is, and for one that several have. */
    @Transactional
    UUID named(Form form, String field, Author by) {
        UUID chosen = form.id(field + ".id");
        String name = form.text(field);
        if (chosen != null || name == null) {
            return name == null ? null : chosen;
        }
        List<Source> namesakes = namesakes(name);
        if (namesakes.size() > 1) {
            throw Form.refused(field, "several-sources");
        }
        return namesakes.isEmpty() ? made(form, field, name, by) : namesakes.getFirst().id();
    }

    /** Those who have the name, whatever its case. */
    @Transactional
    List<Source> namesakes(String name) {
        return sources.page(null, name, null, null, MOST_NAMESAKES).stream().filter(source -> source.name().equalsIgnoreCase(name)).toList();
    }

    /**
     * The sources that the lines of a field name, which must be on file.
     *
     * @param known by name, those that are meant where several have the name
     */
    @Transactional
    List<UUID> onFile(Form form, String field, Map<String, UUID> known) {
        return form.several(field, "\n").stream().map(name -> known.containsKey(name) ? known.get(name) : single(field, name)).toList();
    }

    private UUID single(String field, String name) {
        List<Source> namesakes = namesakes(name);
        if (namesakes.size() != 1) {
            throw Form.refused(field, namesakes.isEmpty() ? "unknown-source" : "several-sources");
        }
        return namesakes.getFirst().id();
    }

    private UUID made(Form form, String field, String name, Author by) {
        SourceKind kind = form.choice(field + ".kind", SourceKind.class);
        if (kind == null) {
            throw Form.refused(field, "unknown-source");
        }
        UUID controller = controller(form, field + ".controlledBy");
        return desk.add(inputValidator.of(new SourceFacts(name, kind, form.choice(field + ".reliability", Reliability.class), controller, false, null)), by).id();
    }

    /** The source that a field names, which must be on file; null where it is empty. */
    @Transactional
    UUID controller(Form form, String field) {
        String name = form.text(field);
        return name == null ? null : single(field, name);
    }
}
