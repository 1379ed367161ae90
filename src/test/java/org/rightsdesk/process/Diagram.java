package org.rightsdesk.process;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A BPMN or DMN file as its elements, read by their plain names. */
final class Diagram {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/";

  private final String file;
  private final Element root;

  private Diagram(String file, Element root) {
    this.file = file;
    this.root = root;
  }

  static Diagram parse(String file, String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
      return new Diagram(file, factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement());
    } catch (Exception unreadable) {
      throw new IllegalArgumentException(file + " cannot be read", unreadable);
    }
  }

  /** The file's name without its ending. */
  String name() {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /** All elements of these kinds, in the order of the file. */
  List<Element> all(String... kinds) {
    return within(root, kinds);
  }

  List<Element> everything() {
    List<Element> found = new ArrayList<>(List.of(root));
    found.addAll(elements(root.getElementsByTagNameNS("*", "*")));
    return found;
  }

  /** The elements of these kinds somewhere inside; of all kinds, if none is named. */
  static List<Element> within(Element parent, String... kinds) {
    List<String> wanted = List.of(kinds);
    return elements(parent.getElementsByTagNameNS("*", "*")).stream()
        .filter(element -> wanted.isEmpty() || wanted.contains(element.getLocalName()))
        .toList();
  }

  static List<Element> children(Element parent, String kind) {
    return elements(parent.getChildNodes()).stream().filter(child -> child.getLocalName().equals(kind)).toList();
  }

  static String id(Element element) {
    return element.getAttribute("id");
  }

  static String text(Element element) {
    return element.getTextContent().strip();
  }

  static Optional<String> plain(Element element, String attribute) {
    return element.hasAttribute(attribute) ? Optional.of(element.getAttribute(attribute)) : Optional.empty();
  }

  /** What an attribute of the engine's own says, in BPMN or DMN. */
  static Optional<String> engine(Element element, String attribute) {
    return attributes(element)
        .filter(found -> found.getNamespaceURI() != null && found.getNamespaceURI().startsWith(CAMUNDA))
        .filter(found -> found.getLocalName().equals(attribute))
        .map(Attr::getValue)
        .findFirst();
  }

  private static Stream<Attr> attributes(Element element) {
    return IntStream.range(0, element.getAttributes().getLength())
        .mapToObj(index -> (Attr) element.getAttributes().item(index));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeType() == Node.ELEMENT_NODE)
        .map(Element.class::cast)
        .toList();
  }
}
