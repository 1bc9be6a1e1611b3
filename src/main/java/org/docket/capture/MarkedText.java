package org.docket.capture;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a part of a page as somebody reads them: one line a block, a space where the page has any room between words. */
final class MarkedText implements NodeVisitor {

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "svg", "head", "iframe", "object", "select");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private boolean room;
    private boolean line;
    private int unseen;

    private MarkedText() {}

    static String of(Element part) {
        var marked = new MarkedText();
        part.traverse(marked);
        return marked.text.toString();
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words when unseen == 0 -> append(words.getWholeText());
            case Element element -> enter(element);
            default -> { }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            unseen -= isUnseen(element) ? 1 : 0;
            line |= isLine(element);
        }
    }

    private void enter(Element element) {
        unseen += isUnseen(element) ? 1 : 0;
        line |= isLine(element) || element.nameIs("br");
        room |= CELLS.contains(element.normalName());
    }

    private static boolean isLine(Element element) {
        return element.isBlock() && !CELLS.contains(element.normalName());
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || element.hasAttr("hidden");
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                room = true;
                continue;
            }
            if (!text.isEmpty() && (line || room)) {
                text.append(line ? '\n' : ' ');
            }
            line = false;
            room = false;
            text.append(c);
        }
    }
}
