package org.docket.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.http.InputError;
import org.docket.http.Problems;
import org.docket.imports.LineRecord.Named;
import org.docket.imports.LineRecord.SourceLine;
import org.docket.log.Author;
import org.docket.platform.Ids;
import org.docket.source.KnownSources;
import org.docket.source.SourceDesk;
import org.docket.source.SourceFacts;
import org.docket.source.SourceRef;

/**
 * The sources of one import by the names that its records give them: found, made, and remembered. What a transaction made is forgotten
 * when it is undone.
 */
final class SourceNames {

    private static final int REMEMBERED = 50_000;

    private final KnownSources known;
    private final SourceDesk desk;
    private final Author by;
    private final Map<String, SourceRef> remembered = new LinkedHashMap<>(1_024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SourceRef> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Map<String, SourceRef> fresh = new HashMap<>();
    /** What a trial would have made by now, by name. */
    private final Map<String, SourceLine> promised = new HashMap<>();

    SourceNames(KnownSources known, SourceDesk desk, Author by) {
        this.known = known;
        this.desk = desk;
        this.by = by;
    }

    /** Asks for all that are not remembered at once. Begins what {@link #keep} or {@link #forget} ends. */
    void look(Collection<ImportDraft> drafts) {
        fresh.clear();
        Set<String> names = new HashSet<>();
        Set<String> keys = new HashSet<>();
        drafts.stream().flatMap(SourceNames::named).forEach(named -> {
            if (!remembered.containsKey(key(named))) {
                (named.externalId() == null ? keys : names).add(named.externalId() == null ? KnownSources.key(named.name()) : named.externalId());
            }
        });
        known.byExternalId(names).forEach((name, id) -> fresh.put('#' + name, id));
        known.byName(keys).forEach((name, id) -> fresh.put(name, id));
    }

    private static Stream<Named> named(ImportDraft draft) {
        return switch (draft) {
            case ImportDraft.OfCase file -> file.sources();
            case ImportDraft.OfLink link -> Stream.empty();
            case ImportDraft.OfSource source -> Stream.of(source.line().externalId(), source.line().controlledBy())
                    .flatMap(name -> Optional.ofNullable(name).map(Named::of).stream());
        };
    }

    void keep() {
        remembered.putAll(fresh);
        fresh.clear();
    }

    void forget() {
        fresh.clear();
    }

    /** Of a trial nothing is there afterwards; what it would have made is made again where it is named again. */
    void forgetTrial(List<ImportEntry> tried) {
        remembered.clear();
        fresh.clear();
        tried.stream().filter(entry -> entry.draft() instanceof ImportDraft.OfSource).map(entry -> ((ImportDraft.OfSource) entry.draft()).line())
                .filter(line -> line.externalId() != null).forEach(line -> promised.put(line.externalId(), line));
    }

    /** A 422 at {@code pointer} where a name stands for nobody. */
    SourceRef required(String pointer, Named named) {
        return find(named).orElseGet(() -> {
            if (named.externalId() != null) {
                throw Problems.invalid(List.of(new InputError(pointer, "unknown-source",
                        "No source has this externalId: not here, and not on a line before.")));
            }
            return make(key(named), CaseDraftMapper.facts(named), null);
        });
    }

    /** Null for null. */
    SourceRef optional(String pointer, Named named) {
        return named == null ? null : required(pointer, named);
    }

    /** Whether it is new. One that is known says what it said, or is refused. */
    boolean take(SourceLine line) {
        UUID controller = line.controlledBy() == null ? null : required("/controlledBy", Named.of(line.controlledBy())).id();
        SourceFacts facts = CaseDraftMapper.facts(line, controller);
        Named named = line.externalId() == null ? Named.of(line.name(), null, null) : Named.of(line.externalId());
        Optional<SourceRef> found = find(named);
        if (found.isEmpty()) {
            make(key(named), facts, line.externalId());
        } else if (line.externalId() != null && !known.facts(found.get().id()).filter(facts::equals).isPresent()) {
            throw Problems.invalid(List.of(new InputError("/externalId", "differs", "The source of that name says something else here.")));
        }
        return found.isEmpty();
    }

    private SourceRef make(String key, SourceFacts facts, String externalId) {
        SourceRef made = SourceRef.of(desk.add(facts, externalId, by));
        fresh.put(key, made);
        return made;
    }

    /** By its own id too, as this desk's own exports name what has no other name. */
    private Optional<SourceRef> find(Named named) {
        SourceRef found = fresh.getOrDefault(key(named), remembered.get(key(named)));
        if (found != null || named.externalId() == null) {
            return Optional.ofNullable(found);
        }
        Optional<SourceRef> own = Ids.read(named.externalId()).flatMap(known::byId);
        own.ifPresent(id -> fresh.put(key(named), id));
        return own.or(() -> Optional.ofNullable(promised.get(named.externalId())).map(line -> make(key(named), CaseDraftMapper.facts(line, null), line.externalId())));
    }

    private static String key(Named named) {
        return named.externalId() == null ? KnownSources.key(named.name()) : '#' + named.externalId();
    }
}
