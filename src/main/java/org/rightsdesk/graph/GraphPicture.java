package org.rightsdesk.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The graph as a picture: left the collections in which a search can start, then those one reference away, and so on;
 * below, those to which no reference leads. The same map gives the same picture, letter by letter.
 */
final class GraphPicture {

  private static final int WIDTH = 236;
  private static final int GAP = 104;
  private static final int ROW = 18;
  private static final int HEAD = 40;
  private static final int SPACE = 18;
  private static final int MARGIN = 24;
  private static final int TOP = 84;
  private static final int SWEEPS = 6;
  private static final int LETTERS = 28;

  private static final List<String> COLOURS =
      List.of("#1d4e89", "#0b6e4f", "#8a3b12", "#6a2c70", "#7a5c00", "#9b1d3f", "#00697a", "#4a4e69", "#3f6212", "#5b21b6");

  private final DataGraph graph;
  private final SearchPlan plan;
  private final Map<CollectionAddress, Set<String>> rows = new TreeMap<>();
  private final Map<CollectionAddress, int[]> places = new HashMap<>();
  private final Map<String, String> colours = new LinkedHashMap<>();
  private final StringBuilder svg = new StringBuilder();
  private String rest = "";

  GraphPicture(DataGraph graph) {
    this.graph = graph;
    Set<String> kinds = new TreeSet<>();
    graph.collections().forEach(c -> c.allFields().forEach(field -> field.identity().ifPresent(kinds::add)));
    this.plan = new SearchPlan(graph, kinds);
    graph.datasets().stream().map(Dataset::key).sorted()
        .forEach(key -> colours.put(key, COLOURS.get(colours.size() % COLOURS.size())));
  }

  String draw(String title) {
    Set<Edge> edges = new TreeSet<>(graph.references().oneWay());
    edges.addAll(graph.references().bothWays());
    collectRows(edges);
    List<List<CollectionAddress>> layers = layers();
    sort(layers, edges);
    int height = place(layers);
    int columns = Math.max(layers.size(), 3);
    int width = MARGIN * 2 + columns * WIDTH + (columns - 1) * GAP;
    height = placeRest(columns, height);
    line("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\""
        .formatted(width, height, width, height)
        + " aria-labelledby=\"title desc\" font-family=\"'Source Sans 3', 'Segoe UI', Arial, sans-serif\" font-size=\"13\">");
    line("<title id=\"title\">" + escaped(title) + "</title>");
    line("<desc id=\"desc\">" + escaped(description(edges)) + "</desc>");
    line("<defs><marker id=\"to\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\""
        + " orient=\"auto-start-reverse\"><path d=\"M0 0 8 4 0 8z\" fill=\"#555\"/></marker></defs>");
    line("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
    heading(title);
    edges.forEach(this::edge);
    graph.collections().forEach(this::box);
    line("</svg>");
    return svg.toString();
  }

  private String description(Set<Edge> edges) {
    String starts =
        plan.seeds().entrySet().stream().map(seed -> seed.getValue() + " in " + seed.getKey()).collect(Collectors.joining(", "));
    String feeds =
        edges.stream()
            .map(edge -> edge.from() + (graph.references().bothWays().contains(edge) ? " and " : " leads to ") + edge.to()
                + (graph.references().bothWays().contains(edge) ? " lead to each other" : ""))
            .collect(Collectors.joining("; "));
    return "A search starts with " + starts + ". Then " + feeds + ".";
  }

  /** Of each collection: its key, the fields at which a search can start, and those of references. */
  private void collectRows(Set<Edge> edges) {
    Map<CollectionAddress, Set<String>> wanted = new HashMap<>();
    for (Edge edge : edges) {
      wanted.computeIfAbsent(edge.from().collection(), unused -> new HashSet<>()).add(edge.from().field());
      wanted.computeIfAbsent(edge.to().collection(), unused -> new HashSet<>()).add(edge.to().field());
    }
    for (DatasetCollection collection : graph.collections()) {
      Set<String> fields = wanted.getOrDefault(collection.address(), Set.of());
      rows.put(
          collection.address(),
          collection.allFields()
              .filter(f -> f.primaryKey() || f.identity().isPresent() || fields.contains(f.path()))
              .map(DatasetField::path).collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }
  }

  private List<List<CollectionAddress>> layers() {
    List<List<CollectionAddress>> layers = new ArrayList<>();
    rows.keySet().stream().filter(plan::reaches).forEach(address -> {
      int layer = plan.distance(address);
      while (layers.size() <= layer) {
        layers.add(new ArrayList<>());
      }
      layers.get(layer).add(address);
    });
    return layers;
  }

  /** Puts each collection at the height of its neighbours, there and back a few times. */
  private static void sort(List<List<CollectionAddress>> layers, Set<Edge> edges) {
    Map<CollectionAddress, Double> height = new HashMap<>();
    for (List<CollectionAddress> layer : layers) {
      spread(layer, height);
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int number = 0; number < layers.size(); number++) {
        List<CollectionAddress> layer = layers.get(sweep % 2 == 0 ? number : layers.size() - 1 - number);
        Map<CollectionAddress, Double> wanted = new HashMap<>();
        for (CollectionAddress address : layer) {
          wanted.put(
              address,
              edges.stream()
                  .flatMap(edge -> edge.from().collection().equals(address) ? java.util.stream.Stream.of(edge.to().collection())
                      : edge.to().collection().equals(address) ? java.util.stream.Stream.of(edge.from().collection())
                      : java.util.stream.Stream.<CollectionAddress>empty())
                  .filter(height::containsKey).mapToDouble(height::get).average().orElse(height.get(address)));
        }
        layer.sort(Comparator.<CollectionAddress>comparingDouble(wanted::get).thenComparing(Comparator.naturalOrder()));
        spread(layer, height);
      }
    }
  }

  private static void spread(List<CollectionAddress> layer, Map<CollectionAddress, Double> height) {
    for (int place = 0; place < layer.size(); place++) {
      height.put(layer.get(place), (place + 0.5) / layer.size());
    }
  }

  private int height(CollectionAddress address) {
    return HEAD + rows.get(address).size() * ROW + 6;
  }

  private int place(List<List<CollectionAddress>> layers) {
    int tallest = layers.stream().mapToInt(this::tall).max().orElse(0);
    for (int number = 0; number < layers.size(); number++) {
      List<CollectionAddress> layer = layers.get(number);
      int spare = (tallest - tall(layer)) / (layer.size() + 1);
      int y = TOP + spare;
      for (CollectionAddress address : layer) {
        places.put(address, new int[] {MARGIN + number * (WIDTH + GAP), y});
        y += height(address) + SPACE + spare;
      }
    }
    return TOP + tallest;
  }

  private int tall(List<CollectionAddress> layer) {
    return layer.stream().mapToInt(address -> height(address) + SPACE).sum();
  }

  private int placeRest(int columns, int top) {
    int y = top + 34;
    int number = 0;
    int tallest = 0;
    for (CollectionAddress address : rows.keySet()) {
      if (!plan.reaches(address)) {
        if (number > 0 && number % columns == 0) {
          y += tallest + SPACE;
          tallest = 0;
        }
        places.put(address, new int[] {MARGIN + number % columns * (WIDTH + GAP), y});
        tallest = Math.max(tallest, height(address));
        number++;
      }
    }
    if (number > 0) {
      rest = "<text x=\"%d\" y=\"%d\" fill=\"#444\">%s</text>\n".formatted(
          MARGIN, top + 18, "Not reached by references: skipped, searched by a person, or without data about people");
    }
    return number == 0 ? top + MARGIN : y + tallest + MARGIN;
  }

  private void heading(String title) {
    line("<text x=\"" + MARGIN + "\" y=\"32\" font-size=\"19\" font-weight=\"600\" fill=\"#111\">" + escaped(title) + "</text>");
    int x = MARGIN;
    for (Map.Entry<String, String> dataset : colours.entrySet()) {
      line("<rect x=\"%d\" y=\"50\" width=\"12\" height=\"12\" rx=\"2\" fill=\"%s\"/>".formatted(x, dataset.getValue()));
      line("<text x=\"%d\" y=\"61\" fill=\"#222\">%s</text>".formatted(x + 18, escaped(cut(dataset.getKey()))));
      x += 34 + 7 * cut(dataset.getKey()).length();
    }
    svg.append(rest);
  }

  private int rowOf(FieldAddress field) {
    int number = 0;
    for (String path : rows.get(field.collection())) {
      if (path.equals(field.field())) {
        break;
      }
      number++;
    }
    return places.get(field.collection())[1] + HEAD + number * ROW + ROW / 2;
  }

  private void edge(Edge edge) {
    int[] from = places.get(edge.from().collection());
    int[] to = places.get(edge.to().collection());
    int y1 = rowOf(edge.from());
    int y2 = rowOf(edge.to());
    String path;
    boolean forward = from[0] < to[0];
    if (forward) {
      int x1 = from[0] + WIDTH;
      int x2 = to[0];
      int bend = Math.max(50, (x2 - x1) / 2);
      path = "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 + bend, y1, x2 - bend, y2, x2, y2);
    } else if (from[0] == to[0]) {
      int x = from[0] + WIDTH;
      path = "M%d %dC%d %d %d %d %d %d".formatted(x, y1, x + 60, y1, x + 60, y2, x, y2);
    } else {
      int x1 = from[0];
      int x2 = to[0] + WIDTH;
      int bend = Math.max(50, (x1 - x2) / 2);
      path = "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1 - bend, y1, x2 + bend, y2, x2, y2);
    }
    boolean both = graph.references().bothWays().contains(edge);
    line("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-opacity=\".7\" stroke-width=\"1.4\"%s marker-end=\"url(#to)\"%s><title>%s</title></path>"
        .formatted(
            path, colours.get(edge.from().collection().dataset()), forward ? "" : " stroke-dasharray=\"5 3\"",
            both ? " marker-start=\"url(#to)\"" : "", escaped(edge.from() + (both ? " and " : " leads to ") + edge.to())));
  }

  private void box(DatasetCollection collection) {
    int[] at = places.get(collection.address());
    String colour = colours.get(collection.address().dataset());
    line("<g><title>" + escaped(collection.address().toString()) + "</title>");
    line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"5\" fill=\"#fff\" stroke=\"%s\" stroke-width=\"1.2\"/>"
        .formatted(at[0], at[1], WIDTH, height(collection.address()), colour));
    line("<path d=\"M%d %dv-%dq0 -5 5 -5h%dq5 0 5 5v%dz\" fill=\"%s\"/>"
        .formatted(at[0], at[1] + HEAD - 6, HEAD - 11, WIDTH - 10, HEAD - 11, colour));
    line("<text x=\"%d\" y=\"%d\" fill=\"#fff\" font-size=\"11\">%s</text>"
        .formatted(at[0] + 9, at[1] + 13, escaped(cut(collection.address().dataset()))));
    line("<text x=\"%d\" y=\"%d\" fill=\"#fff\" font-weight=\"600\">%s</text>"
        .formatted(at[0] + 9, at[1] + 28, escaped(cut(collection.name()))));
    int y = at[1] + HEAD;
    for (String path : rows.get(collection.address())) {
      DatasetField field = collection.field(path).orElseThrow();
      line("<text x=\"%d\" y=\"%d\" fill=\"#222\"%s>%s</text>"
          .formatted(at[0] + 9, y + 13, field.primaryKey() ? " text-decoration=\"underline\"" : "", escaped(cut(path))));
      if (field.identity().isPresent()) {
        line("<text x=\"%d\" y=\"%d\" fill=\"%s\" font-size=\"11\" font-weight=\"600\" text-anchor=\"end\">\u25b8 %s</text>"
            .formatted(at[0] + WIDTH - 9, y + 13, colour, escaped(field.identity().get())));
      }
      y += ROW;
    }
    line("</g>");
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LETTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LETTERS - 1)) + "…";
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints().forEach(letter -> {
      switch (letter) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> {
          boolean kept = letter >= ' ' && letter != 0xFFFE && letter != 0xFFFF && !(letter >= 0xD800 && letter <= 0xDFFF);
          safe.appendCodePoint(kept ? letter : '\uFFFD');
        }
      }
    });
    return safe.toString();
  }

  private void line(String text) {
    svg.append(text).append('\n');
  }
}
