package org.rightsdesk.correspondence;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a letter off its page of well-formed HTML as plain text: paragraphs, lists, and links with their address. */
final class PlainText {

  private static final int WIDTH = 76;
  private static final Set<String> BLOCKS =
      Set.of("p", "h1", "h2", "h3", "ul", "ol", "li", "div", "main", "header", "footer", "section", "article", "br");

  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private String firstIndent = "";
  private String indent = "";

  private PlainText() {}

  static String of(String html) {
    PlainText text = new PlainText();
    text.read(body(html));
    text.endParagraph(true);
    return text.out.toString().strip() + "\n";
  }

  private void read(Node node) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE) {
        paragraph.append(child.getNodeValue());
      } else if (child instanceof Element element) {
        element(element);
      }
    }
  }

  private void element(Element element) {
    String name = element.getTagName();
    switch (name) {
      case "br" -> endParagraph(false);
      case "ul", "ol" -> list(element, name.equals("ol"));
      case "a" -> link(element);
      default -> {
        if (!BLOCKS.contains(name)) {
          read(element);
          return;
        }
        endParagraph(true);
        read(element);
        endParagraph(true);
      }
    }
  }

  private void list(Element list, boolean numbered) {
    endParagraph(true);
    String outer = indent;
    int number = 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNextSibling()) {
      if (item instanceof Element) {
        number++;
        String mark = numbered ? number + ". " : "- ";
        firstIndent = outer + mark;
        indent = outer + " ".repeat(mark.length());
        read(item);
        endParagraph(true);
      }
    }
    firstIndent = outer;
    indent = outer;
  }

  /** The address stands on a line of its own, so that every mail program makes it a link. */
  private void link(Element link) {
    String address = link.getAttribute("href");
    String words = link.getTextContent().strip();
    if (address.equals(words) || address.startsWith("mailto:")) {
      paragraph.append(words);
      return;
    }
    paragraph.append(words).append(":");
    endParagraph(false);
    paragraph.append(address);
    endParagraph(false);
  }

  private void endParagraph(boolean gap) {
    String words = paragraph.toString().replaceAll("[ \\t\\n\\r]+", " ").strip();
    paragraph.setLength(0);
    if (!words.isEmpty()) {
      wrap(words);
    }
    if (gap && !out.isEmpty() && !out.toString().endsWith("\n\n")) {
      out.append('\n');
    }
  }

  private void wrap(String words) {
    StringBuilder line = new StringBuilder(firstIndent);
    boolean fresh = true;
    for (String word : words.split(" ")) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line = new StringBuilder(indent);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    out.append(line).append('\n');
    firstIndent = indent;
  }

  private static Node body(String html) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setExpandEntityReferences(false);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(html)))
          .getElementsByTagName("main")
          .item(0);
    } catch (ParserConfigurationException | SAXException | IOException e) {
      // What the parser says may quote the letter.
      throw new IllegalStateException("A letter is not well-formed HTML.");
    }
  }
}
