package org.rightsdesk.process.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DiagramPictureTest {

  static Stream<Path> diagrams() throws IOException {
    return Files.list(Path.of("processes")).filter(file -> file.toString().endsWith(".bpmn"));
  }

  @ParameterizedTest
  @MethodSource("diagrams")
  void every_step_and_every_arrow_of_a_diagram_is_in_its_picture(Path file) throws Exception {
    BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());

    Element picture = read(new DiagramPicture(model, Map.of(), Set.of()).svg("k", "Title", "What happened"));

    assertThat(withClass(picture, "g", "element")).isEqualTo(model.getModelElementsByType(FlowNode.class).size());
    assertThat(withClass(picture, "g", "flow")).isEqualTo(model.getModelElementsByType(SequenceFlow.class).size());
    String words = picture.getTextContent().replaceAll("\\s+", "");
    assertThat(model.getModelElementsByType(Activity.class))
        .allSatisfy(step -> assertThat(words).contains(step.getName().replaceAll("\\s+", "")));
    assertThat(picture.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Title");
    assertThat(picture.getAttribute("aria-labelledby")).isEqualTo("k-title k-desc");
  }

  @Test
  void what_was_passed_is_marked_with_the_numbers_of_its_steps() throws Exception {
    BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("processes/letter-delivery.bpmn").toFile());
    Map<String, Mark> marks =
        Map.of(
            "isSentByPost", new Mark(Mark.Tone.TAKEN, List.of(2)),
            "sendLetter", new Mark(Mark.Tone.FAILED, List.of(3, 4, 5)));

    Element picture = read(new DiagramPicture(model, marks, Set.of("isSentByPostToSendLetter")).svg("k", "t", "d"));

    assertThat(withClass(picture, "g", "flow taken")).isEqualTo(1);
    assertThat(withClass(picture, "g", "element failed")).as("the step and its number").isEqualTo(2);
    assertThat(picture.getTextContent()).contains("3–5");
  }

  @Test
  void what_stands_in_a_name_cannot_leave_it() throws Exception {
    BpmnModelInstance model = Bpmn.readModelFromFile(Path.of("processes/letter-delivery.bpmn").toFile());
    ((FlowNode) model.getModelElementById("sendLetter")).setName("</svg><script>\"&'");

    Element picture = read(new DiagramPicture(model, Map.of(), Set.of()).svg("k", "<b>", "\"&"));

    assertThat(picture.getElementsByTagName("script").getLength()).isZero();
    assertThat(picture.getTextContent()).contains("</svg><script>\"&'").contains("<b>");
  }

  private static Element read(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static long withClass(Element picture, String tag, String name) {
    NodeList all = picture.getElementsByTagName(tag);
    return Stream.iterate(0, i -> i + 1)
        .limit(all.getLength())
        .map(i -> ((Element) all.item(i)).getAttribute("class"))
        .filter(found -> found.equals(name) || found.startsWith(name + " "))
        .count();
  }
}
