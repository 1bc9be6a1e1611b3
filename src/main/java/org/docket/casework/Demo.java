package org.docket.casework;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.access.Caller;
import org.docket.access.People;
import org.docket.access.PersonFacts;
import org.docket.access.Role;
import org.docket.http.IfMatch;
import org.docket.log.Author;
import org.docket.platform.PartialDate;
import org.docket.rules.EvidenceKind;
import org.docket.rules.Reliability;
import org.docket.rules.Stance;
import org.docket.source.SourceDesk;
import org.docket.source.SourceFacts;
import org.docket.source.SourceKind;
import org.docket.source.Sources;

/** The demo desk: what one news article of 2022-11-08 holds, read by hand. Loaded whole or not at all, into an empty database. */
@ApplicationScoped
class Demo {

    private static final String DESK = "/demo/desk.json";
    static final Author LOADER = Author.program("demo");
    private static final Proposer PROPOSER = new Proposer(LOADER, null);
    private static final IfMatch ANY = IfMatch.of(null);
    private static final IfMatch WHATEVER = IfMatch.of("*");

    private final Desk desk;
    private final People people;
    private final SourceDesk sourceDesk;
    private final Sources sources;
    private final CaseFileWriter caseFileWriter;
    private final CaseDecisions caseDecisions;
    private final CaseItems items;
    private final Event<DemoLoaded> loaded;
    private final ObjectMapper json;

    Demo(Desk desk, People people, SourceDesk sourceDesk, Sources sources, CaseFileWriter caseFileWriter, CaseDecisions caseDecisions, CaseItems items,
            Event<DemoLoaded> loaded, ObjectMapper json) {
        this.desk = desk;
        this.people = people;
        this.sourceDesk = sourceDesk;
        this.sources = sources;
        this.caseFileWriter = caseFileWriter;
        this.caseDecisions = caseDecisions;
        this.items = items;
        this.loaded = loaded;
        this.json = json;
    }

    /** The file, which names sources and cases by keys of its own. */
    record Contents(List<DemoPerson> people, List<DemoSource> sources, List<DemoCase> cases, List<DemoLink> links) {}

    record DemoPerson(String name, String email, Set<Role> roles) {}

    record DemoSource(String key, String name, SourceKind kind, Reliability reliability, String controlledBy) {}

    record DemoClaim(String text, String language, String claimant, List<String> respondents, List<String> appearances) {

        DemoClaim {
            respondents = respondents == null ? List.of() : respondents;
        }
    }

    record DemoCase(String key, DemoClaim claim, Set<String> topics, List<DemoItem> evidence, MoveInput move, PublicationInput publication) {}

    record DemoItem(EvidenceKind kind, Stance stance, String source, int credibility,
            String quote, String summary, PartialDate publishedOn, String decisive) {}

    record DemoLink(@JsonProperty("case") String caseKey, Relation relation, String other) {}

    void load(@Observes StartupEvent event) {
        if (desk.demo()) {
            QuarkusTransaction.requiringNew().run(this::loadIntoEmpty);
        }
    }

    private void loadIntoEmpty() {
        if (sources.count() > 0) {
            return;
        }
        Contents contents = read();
        Caller checker = add(contents.people().getFirst());
        Caller reviewer = add(contents.people().getLast());
        Map<String, UUID> keys = new HashMap<>();
        contents.sources().forEach(source -> keys.put(source.key(), add(source, keys)));
        contents.cases().forEach(file -> keys.put(file.key(), open(file, keys)));
        contents.links().forEach(link -> caseFileWriter.link(keys.get(link.caseKey()), ANY,
                new LinkInput(link.relation(), keys.get(link.other())), PROPOSER));
        contents.cases().forEach(file -> decide(keys.get(file.key()), file, checker, reviewer));
        loaded.fire(new DemoLoaded(items.all(keys.get(contents.cases().getFirst().key()))));
        Log.infof("demo desk loaded: sources=%d cases=%d", contents.sources().size(), contents.cases().size());
    }

    private Caller add(DemoPerson person) {
        return Caller.of(people.add(new PersonFacts(person.name(), person.email(), person.roles(), true), LOADER));
    }

    /** As the desk would: the checker proposes, the reviewer approves. */
    private void decide(UUID id, DemoCase file, Caller checker, Caller reviewer) {
        if (file.move() != null) {
            seconded(caseDecisions.decide(id, WHATEVER, new DecisionRequest.ToMove(file.move().move(), file.move().reason()), checker), reviewer);
        }
        if (file.publication() != null) {
            seconded(caseDecisions.decide(id, WHATEVER, file.publication().wish(), checker), reviewer);
        }
    }

    private void seconded(DecisionOutcome outcome, Caller reviewer) {
        if (outcome instanceof DecisionOutcome.Proposed waiting) {
            caseDecisions.approve(waiting.proposal().id(), ANY, reviewer);
        }
    }

    private UUID add(DemoSource source, Map<String, UUID> keys) {
        var facts = new SourceFacts(source.name(), source.kind(), source.reliability(), keys.get(source.controlledBy()), false, null);
        return sourceDesk.add(facts, LOADER).id();
    }

    private UUID open(DemoCase file, Map<String, UUID> keys) {
        var claim = new ClaimInput(file.claim().text(), file.claim().language(), keys.get(file.claim().claimant()), null,
                file.claim().respondents().stream().map(keys::get).toList(), null, file.claim().appearances());
        UUID id = caseFileWriter.open(new CaseInput(claim, file.topics(), null, null, null, null, null, null, null, null, null), LOADER).view().id();
        file.evidence().forEach(item -> caseFileWriter.attach(id, ANY, new EvidenceInput(item.kind(), item.stance(),
                keys.get(item.source()), item.credibility(), item.quote(), item.summary(), null, item.publishedOn(), null, null,
                item.decisive() == null ? null : new DecisiveInput(item.decisive()), null), PROPOSER));
        return id;
    }

    private Contents read() {
        try (InputStream file = Demo.class.getResourceAsStream(DESK)) {
            return json.readValue(file, Contents.class);
        } catch (IOException e) {
            throw new IllegalStateException("the demo desk cannot be read", e);
        }
    }
}
