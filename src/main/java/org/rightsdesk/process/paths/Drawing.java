package org.rightsdesk.process.paths;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** Writes the pieces of a picture as SVG. Colours and lines come from the style sheet, by class. */
final class Drawing {

  private static final double LINE = 14;
  /** About as wide as a letter is on the average. */
  private static final double LETTER = 6.1;

  private final StringBuilder svg = new StringBuilder(8_000);

  void open(String... classes) {
    svg.append("<g class=\"").append(String.join(" ", classes)).append("\">");
  }

  void close() {
    svg.append("</g>");
  }

  void rectangle(double x, double y, double width, double height, double round) {
    add("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"/>", x, y, width, height, round);
  }

  void circle(double x, double y, double radius, String name) {
    add("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"" + name + "\"/>", x, y, radius);
  }

  /** @param points x and y by turns */
  void line(String name, String end, double... points) {
    svg.append("<polyline class=\"").append(name).append("\"").append(end).append(" points=\"");
    points(points);
    svg.append("\"/>");
  }

  void shape(String name, double... points) {
    svg.append("<polygon class=\"").append(name).append("\" points=\"");
    points(points);
    svg.append("\"/>");
  }

  /** Words in the middle of a box. */
  void words(String text, double x, double y, double width, double height) {
    List<String> lines = wrapped(text, width);
    double first = y + height / 2 - (lines.size() - 1) * LINE / 2 + 4;
    lines(lines, x + width / 2, first);
  }

  /** Words that begin at the top of a box. */
  void label(String text, double x, double y, double width) {
    lines(wrapped(text, width), x + width / 2, y + 11);
  }

  /** A number on a corner. */
  void badge(String text, double x, double y) {
    double width = Math.max(18, text.length() * 6.5 + 8);
    svg.append("<g class=\"badge\">");
    rectangle(x - width / 2, y - 9, width, 18, 9);
    lines(List.of(text), x, y + 4);
    svg.append("</g>");
  }

  private void lines(List<String> lines, double x, double y) {
    add("<text x=\"%s\" y=\"%s\">", x, y);
    for (int i = 0; i < lines.size(); i++) {
      add("<tspan x=\"%s\" dy=\"%s\">", x, i == 0 ? 0 : LINE);
      svg.append(HtmlUtils.htmlEscape(lines.get(i), "UTF-8")).append("</tspan>");
    }
    svg.append("</text>");
  }

  private static List<String> wrapped(String text, double width) {
    int letters = Math.max(6, (int) (width / LETTER));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private void points(double... points) {
    for (int i = 0; i < points.length; i += 2) {
      svg.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
    }
  }

  private void add(String form, double... numbers) {
    String filled = form;
    for (double number : numbers) {
      filled = filled.replaceFirst("%s", number(number));
    }
    svg.append(filled);
  }

  private static String number(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
  }

  @Override
  public String toString() {
    return svg.toString();
  }
}
