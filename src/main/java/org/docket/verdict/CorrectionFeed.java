package org.docket.verdict;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.docket.casework.CorrectionView;

/** Corrections as an Atom feed (RFC 4287). */
final class CorrectionFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ADDRESS = "feeds/corrections.atom";

    private final XMLStreamWriter xml;
    private final URI base;

    private CorrectionFeed(XMLStreamWriter xml, URI base) {
        this.xml = xml;
        this.base = base;
    }

    /** @param corrections the newest first */
    static String write(URI base, List<CorrectionView> corrections) {
        var text = new StringWriter();
        try {
            new CorrectionFeed(XMLOutputFactory.newFactory().createXMLStreamWriter(text), base).write(corrections);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
        return text.toString();
    }

    private void write(List<CorrectionView> corrections) throws XMLStreamException {
        String self = base.resolve(ADDRESS).toString();
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", self);
        element("title", "Corrections");
        element("updated", corrections.stream().findFirst().map(CorrectionView::at).orElse(Instant.EPOCH).toString());
        link("self", self);
        xml.writeStartElement("author");
        element("name", "Docket");
        xml.writeEndElement();
        for (CorrectionView correction : corrections) {
            entry(correction);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(CorrectionView correction) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + correction.id());
        element("title", correction.type() + ": " + (correction.claim() == null ? "verdict " + correction.number() : correction.claim()));
        element("updated", correction.at().toString());
        link("alternate", base.resolve("v1/verdicts/" + correction.verdictId()).toString());
        element("summary", correction.note());
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }
}
