package org.docket.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The state machine as an SVG picture: a column of arrows a move, drawn from the table, so that it cannot disagree with it. */
public final class WorkflowPicture {

    private static final int TOP = 60;
    private static final int BETWEEN_ROWS = 90;
    private static final int FIRST_COLUMN = 230;
    private static final int BETWEEN_COLUMNS = 120;
    private static final int WIDTH = FIRST_COLUMN + BETWEEN_COLUMNS * Move.values().length - 20;
    private static final int HEIGHT = TOP + BETWEEN_ROWS * Status.values().length - 10;
    private static final Map<Status, String> COLORS = Map.of(
            Status.ALLEGED, "#8a6d1d", Status.DENIED, "#a8322a", Status.CORROBORATED, "#1f7a4d", Status.DISPUTED, "#6a3fa0");

    private WorkflowPicture() {}

    /** A whole document with a title and a description for those who do not see it; follows light and dark. */
    public static String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="t d" font-family="system-ui, sans-serif" font-size="13">
                <title id="t">The states of a claim and the moves between them</title>
                <desc id="d">%s</desc>
                <style>text{fill:#1c2230}.line{stroke:#8891a3;stroke-dasharray:2 4}.move{stroke:#39445c;stroke-width:2;fill:none}.dot{fill:#39445c}.head{fill:#39445c}\
                @media (prefers-color-scheme: dark){text{fill:#e8ecf4}.line{stroke:#5c6679}.move{stroke:#c3ccdf}.dot,.head{fill:#c3ccdf}}.on{fill:#fff;font-weight:600}</style>
                %s
                %s
                </svg>
                """.formatted(WIDTH, HEIGHT, description(),
                Arrays.stream(Status.values()).map(WorkflowPicture::state).collect(Collectors.joining("\n")),
                Arrays.stream(Move.values()).map(WorkflowPicture::move).collect(Collectors.joining("\n")));
    }

    private static String description() {
        return Arrays.stream(Move.values())
                .map(move -> "%s: from %s to %s; needs %s.".formatted(move, names(List.copyOf(move.from()).stream().sorted().toList()),
                        move.to(), names(move.needs())))
                .collect(Collectors.joining(" "));
    }

    private static String names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String state(Status status) {
        return """
                <line class="line" x1="190" y1="%1$d" x2="%2$d" y2="%1$d"/>
                <rect x="20" y="%3$d" width="170" height="40" rx="8" fill="%4$s"/><text class="on" x="105" y="%5$d" text-anchor="middle">%6$s</text>"""
                .formatted(y(status), WIDTH - 20, y(status) - 20, COLORS.get(status), y(status) + 5, status);
    }

    private static String move(Move move) {
        int x = FIRST_COLUMN + BETWEEN_COLUMNS * move.ordinal() + 30;
        String dots = move.from().stream()
                .map(from -> "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"5\"/>".formatted(x, y(from)))
                .collect(Collectors.joining());
        String lines = move.from().stream().map(from -> line(x, from, move.to())).collect(Collectors.joining());
        return "<text x=\"%d\" y=\"24\" text-anchor=\"middle\" font-weight=\"600\">%s</text>%s%s".formatted(x, move, dots, lines);
    }

    private static String line(int x, Status from, Status to) {
        if (from == to) {
            return "<path class=\"move\" d=\"M%1$d %2$dc34 -26 34 26 8 4\"/><path class=\"head\" d=\"M%1$d %2$dm4 3l12 -1l-5 9z\"/>".formatted(x, y(to));
        }
        int end = y(to) + (from.ordinal() < to.ordinal() ? -8 : 8);
        int wing = end + (from.ordinal() < to.ordinal() ? -10 : 10);
        return "<path class=\"move\" d=\"M%1$d %2$dV%4$d\"/><path class=\"head\" d=\"M%1$d %3$dl-6 %5$dh12z\"/>"
                .formatted(x, y(from), end, wing, wing - end);
    }

    private static int y(Status status) {
        return TOP + 10 + BETWEEN_ROWS * status.ordinal();
    }
}
