package org.docket.verdict;

/** Text that people wrote, as XML can hold it. */
final class XmlText {

    private static final String NO_CHARACTER_OF_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private XmlText() {}

    /** What XML cannot hold even as an escape (XML 1.0, section 2.2) is a replacement character. */
    static String of(String text) {
        return text.replaceAll(NO_CHARACTER_OF_XML, "\uFFFD");
    }

    /** Good between tags and in a quoted attribute. */
    static String escaped(String text) {
        return of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
