package org.docket.verdict;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed in Atom (RFC 4287). */
final class AtomFeed {

    static final String TYPE = "application/atom+xml;charset=UTF-8";
    /** The media type of pages, as a link has it. */
    static final String PAGE = "text/html";

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param self where the feed is, which is what it is known by
     * @param page where people read the same
     */
    record Head(String self, String page, String title, Instant updated, String author) {}

    /** @param published null where nothing is known but {@code updated}; {@code summary} likewise may be missing; {@code content} null if the summary says all */
    record Entry(UUID id, String title, Instant updated, Instant published, String summary, String content, List<Link> links, Iterable<String> topics) {}

    /** @param type the media type; null leaves it open */
    record Link(String relation, String address, String type) {}

    static String write(Head head, List<Entry> entries) {
        var text = new StringWriter();
        try {
            new AtomFeed(XMLOutputFactory.newFactory().createXMLStreamWriter(text)).document(head, entries);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
        return text.toString();
    }

    private void document(Head head, List<Entry> entries) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", head.self());
        element("title", head.title());
        element("updated", head.updated());
        link(new Link("self", head.self(), null));
        link(new Link("alternate", head.page(), PAGE));
        xml.writeStartElement("author");
        element("name", head.author());
        xml.writeEndElement();
        for (Entry entry : entries) {
            entry(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element("id", "urn:uuid:" + entry.id());
        element("title", entry.title());
        element("updated", entry.updated());
        element("published", entry.published());
        for (Link link : entry.links()) {
            link(link);
        }
        for (String topic : entry.topics()) {
            xml.writeEmptyElement("category");
            attribute("term", topic);
        }
        element("summary", entry.summary());
        element("content", entry.content());
        xml.writeEndElement();
    }

    private void element(String name, Object content) throws XMLStreamException {
        if (content != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(XmlText.of(content.toString()));
            xml.writeEndElement();
        }
    }

    private void link(Link link) throws XMLStreamException {
        xml.writeEmptyElement("link");
        attribute("rel", link.relation());
        attribute("href", link.address());
        attribute("type", link.type());
    }

    private void attribute(String name, String value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, XmlText.of(value));
        }
    }
}
