package org.docket.capture;

import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The part of a page with the most words among those of a kind, found in one walk; what is inside of such a part belongs to it. */
final class MainPart implements NodeVisitor {

    private final Predicate<Element> kind;
    private Element inside;
    private int words;
    private Element longest;
    private int most;

    private MainPart(Predicate<Element> kind) {
        this.kind = kind;
    }

    /** The longest article, or the main part: a page may have short articles that only lead to others. Empty where all are. */
    static Optional<Element> of(Element page) {
        return longest(page, part -> part.nameIs("article"))
                .or(() -> longest(page, part -> part.nameIs("main") || part.attr("role").equals("main")));
    }

    private static Optional<Element> longest(Element page, Predicate<Element> kind) {
        var walk = new MainPart(kind);
        page.traverse(walk);
        return Optional.ofNullable(walk.longest);
    }

    @Override
    public void head(Node node, int depth) {
        if (inside == null && node instanceof Element element && kind.test(element)) {
            inside = element;
            words = 0;
        } else if (inside != null && node instanceof TextNode text && !text.isBlank()) {
            words += text.getWholeText().length();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node == inside) {
            longest = words > most ? inside : longest;
            most = Math.max(most, words);
            inside = null;
        }
    }
}
