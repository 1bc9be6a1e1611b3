package org.docket.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.rules.Basis.BY_EVIDENCE;
import static org.docket.rules.Basis.BY_RESPONDENT;
import static org.docket.verdict.Sample.HOSTILE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.docket.rules.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class BadgeTest {

    private static final Pattern RULE = Pattern.compile("\\.([\\w-]+)\\{(?:fill|stroke):(#\\w{6})}");
    private static final double WCAG_AA = 4.5;

    private static Element badge(Sample sample) throws Exception {
        return Xml.read(Badge.svg(sample.published()));
    }

    private static List<String> words(Sample sample) throws Exception {
        return Xml.all(badge(sample), "text").stream().map(Element::getTextContent).toList();
    }

    private static String title(Sample sample) throws Exception {
        return Xml.text(badge(sample), "title");
    }

    @ParameterizedTest
    @EnumSource
    void each_status_is_written_and_not_only_colored(Status status) throws Exception {
        assertThat(words(Sample.of(status))).startsWith("Verdict", ConstantWord.of(status));
        assertThat(title(Sample.of(status))).startsWith("Verdict: " + ConstantWord.of(status));
    }

    @Test
    void an_allegation_says_whether_it_was_examined() throws Exception {
        Sample examined = Sample.of(Status.ALLEGED);
        examined.examinedOn = LocalDate.parse("2026-03-01");
        assertThat(words(Sample.of(Status.ALLEGED))).containsExactly("Verdict", "Alleged", "not examined yet");
        assertThat(words(examined)).containsExactly("Verdict", "Alleged", "examined on 2026-03-01, could not be settled");
    }

    @Test
    void a_denial_says_what_it_rests_on() throws Exception {
        assertThat(words(Sample.of(Status.DENIED, BY_EVIDENCE, BY_RESPONDENT))).containsExactly("Verdict", "Refuted");
        assertThat(words(Sample.of(Status.DENIED, BY_RESPONDENT))).containsExactly("Verdict", "Denied", "by the respondent");
        assertThat(title(Sample.of(Status.DENIED, BY_RESPONDENT))).isEqualTo("Verdict: Denied, by the respondent");
    }

    @Test
    void a_verdict_whose_grounds_were_lost_is_under_review() throws Exception {
        assertThat(words(Sample.lost(Status.CORROBORATED))).containsExactly("Verdict", "Corroborated", "under review");
        assertThat(title(Sample.lost(Status.DENIED))).isEqualTo("Verdict: Denied, under review");
    }

    @Test
    void it_is_an_image_that_is_named_by_its_title_and_told_by_the_claim() throws Exception {
        Element badge = badge(new Sample());
        assertThat(badge.getAttribute("role")).isEqualTo("img");
        assertThat(badge.getAttribute("aria-labelledby").split(" "))
                .containsExactly(Xml.all(badge, "title").getFirst().getAttribute("id"), Xml.all(badge, "desc").getFirst().getAttribute("id"));
        assertThat(Xml.text(badge, "desc")).isEqualTo("North Korea is secretly supplying Russia with artillery shells.");
        assertThat(Xml.all(badge, "desc").getFirst().getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void hostile_text_is_text_and_nothing_else() throws Exception {
        Element badge = badge(Sample.saying(HOSTILE + "\uffff"));
        assertThat(Xml.text(badge, "desc")).isEqualTo(HOSTILE + "\ufffd");
        assertThat(Xml.all(badge, "script")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void it_refers_to_nothing_outside(Status status) {
        assertThat(Badge.svg(Sample.lost(status).published()).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContainIgnoringCase("http", "href", "@import", "script", "url(//").doesNotContainPattern("\\son\\w+=");
    }

    @ParameterizedTest
    @EnumSource
    void words_stand_out_from_their_ground_by_light_and_by_dark(BadgeLook look) {
        String key = look.key();
        String[] modes = look.style().split("@media \\(prefers-color-scheme:dark\\)");
        assertThat(modes).hasSize(2).allSatisfy(mode -> {
            Map<String, String> colors = colors(mode);
            assertThat(contrast(colors.get("docket-plain"), colors.get("docket-label"))).isGreaterThanOrEqualTo(WCAG_AA);
            assertThat(contrast(colors.get("docket-" + key), colors.get("docket-on-" + key))).isGreaterThanOrEqualTo(WCAG_AA);
            assertThat(colors.get("docket-mark-" + key)).isEqualTo(colors.get("docket-on-" + key));
        });
    }

    @Test
    void words_of_every_badge_fit_into_it_side_by_side() throws Exception {
        Element badge = badge(Sample.lost(Status.CORROBORATED));
        int free = 0;
        for (Element text : Xml.all(badge, "text")) {
            int start = Integer.parseInt(text.getAttribute("x"));
            assertThat(start).isGreaterThan(free);
            free = start + Integer.parseInt(text.getAttribute("textLength"));
        }
        assertThat(Integer.parseInt(badge.getAttribute("width"))).isGreaterThan(free);
    }

    private static Map<String, String> colors(String mode) {
        var colors = new HashMap<String, String>();
        RULE.matcher(mode).results().forEach(rule -> colors.put(rule.group(1), rule.group(2)));
        return colors;
    }

    /** WCAG 2.2, "contrast ratio" and "relative luminance". */
    private static double contrast(String one, String other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(String color) {
        return 0.2126 * linear(color.substring(1, 3)) + 0.7152 * linear(color.substring(3, 5)) + 0.0722 * linear(color.substring(5, 7));
    }

    private static double linear(String hex) {
        double value = Integer.parseInt(hex, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
