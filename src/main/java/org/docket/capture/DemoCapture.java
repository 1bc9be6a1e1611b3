package org.docket.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import org.docket.casework.CaseItem;
import org.docket.casework.DemoLoaded;
import org.docket.log.Author;
import org.netpreserve.jwarc.MediaType;

/** The article that the demo desk quotes, kept as what it is: a text that came with the program and was never fetched. */
@ApplicationScoped
class DemoCapture {

    private static final String ARTICLE = "/demo/article-2022-11-08.txt";
    private static final URI NAME = URI.create("urn:docket:demo:article-2022-11-08");
    private static final String SOURCE = "The text of a news article of 2022-11-08 that comes with Docket. It was not fetched from a page.";
    private static final Author LOADER = Author.program("demo");

    private final Captures captures;
    private final WarcRecordWriter warc;
    private final Clock clock;

    DemoCapture(Captures captures, WarcRecordWriter warc, Clock clock) {
        this.captures = captures;
        this.warc = warc;
        this.clock = clock;
    }

    void keep(@Observes DemoLoaded demo) throws IOException {
        byte[] article = article();
        for (CaseItem item : demo.items()) {
            var source = new PageSource(NAME.toString(), NAME.toString(), null, clock.instant(), false);
            byte[] archive = warc.ofResource(NAME, MediaType.parse("text/plain;charset=utf-8"), article, SOURCE, source.at());
            captures.keep(item.caseId(), item.id(), CapturedPage.of(source, archive, ResponsePayload.of("text/plain; charset=utf-8", article), item.quote()), LOADER);
        }
    }

    private static byte[] article() throws IOException {
        try (InputStream file = DemoCapture.class.getResourceAsStream(ARTICLE)) {
            return file.readAllBytes();
        }
    }
}
