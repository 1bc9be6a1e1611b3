package org.docket.verdict;

/** About how wide our own words are in Verdana or DejaVu Sans; whoever draws them stretches them to exactly that. */
final class TextWidth {

    private TextWidth() {}

    /** @return whole pixels */
    static int of(String text, double fontSize) {
        return (int) Math.ceil(text.chars().mapToDouble(TextWidth::em).sum() * fontSize);
    }

    private static double em(int c) {
        return switch (c) {
            case 'f', 'i', 'j', 'l', 't', ' ', '·' -> 0.36;
            case 'r' -> 0.46;
            case 'm', 'w' -> 0.9;
            default -> Character.isUpperCase(c) ? 0.7 : 0.6;
        };
    }
}
