package org.docket.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class WorkflowPictureTest {

    @Test
    void it_is_an_image_with_a_title_and_a_description() throws Exception {
        var svg = picture();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").getLength()).isOne();
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("DISPUTE: from ALLEGED, DENIED");
    }

    @Test
    void it_shows_every_status_and_every_move_by_name() throws Exception {
        var texts = picture().getElementsByTagName("text");
        var names = IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent());
        assertThat(names).containsExactlyInAnyOrderElementsOf(
                Stream.concat(Arrays.stream(Status.values()), Arrays.stream(Move.values())).map(Enum::name).toList());
    }

    @Test
    void it_draws_one_arrow_for_every_listed_cell() throws Exception {
        int listed = Arrays.stream(Move.values()).mapToInt(move -> move.from().size()).sum();
        assertThat(picture().getElementsByTagName("circle").getLength()).isEqualTo(listed);
    }

    private static Element picture() throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(WorkflowPicture.svg()))).getDocumentElement();
    }
}
