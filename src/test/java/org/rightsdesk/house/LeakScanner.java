package org.rightsdesk.house;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for words of a person in every column of the engine's tables, text and binary, whatever the case, and however they
 * were encoded on the way.
 */
final class LeakScanner {

  private static final List<Charset> CHARSETS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
  private static final int SHORTEST = 5;

  /** Every way in which each word may stand somewhere: worked out once, because each cell of each table is held against them. */
  private final Set<String> shapes = new LinkedHashSet<>();

  LeakScanner(String... words) {
    Arrays.stream(words).filter(word -> word.length() >= SHORTEST).forEach(word -> shapes.addAll(shapes(word)));
    if (shapes.isEmpty()) {
      throw new IllegalArgumentException("There is nothing to look for.");
    }
  }

  /** Where a word was found, as {@code TABLE.COLUMN}; empty is good. */
  Set<String> engineTables(JdbcClient jdbc) {
    Set<String> found = new LinkedHashSet<>();
    List<Map<String, Object>> columns =
        jdbc.sql(
                """
                select table_name, column_name from information_schema.columns
                 where table_schema = 'PUBLIC' and table_name like 'ACT\\_%' escape '\\'
                """)
            .query()
            .listOfRows();
    if (columns.size() < 100) {
      throw new IllegalStateException("These are not the engine's tables.");
    }
    for (Map<String, Object> column : columns) {
      String table = String.valueOf(column.get("TABLE_NAME"));
      String name = String.valueOf(column.get("COLUMN_NAME"));
      jdbc.sql("select \"" + name + "\" from " + table + " where \"" + name + "\" is not null")
          .query((row, number) -> row.getObject(1) instanceof byte[] || isBinary(row.getObject(1)) ? row.getBytes(1) : row.getString(1).getBytes(StandardCharsets.UTF_8))
          .list()
          .stream()
          .filter(this::tells)
          .findFirst()
          .ifPresent(hit -> found.add(table + "." + name));
    }
    return found;
  }

  /** Whether the text or the bytes tell one of the words. */
  boolean tells(String text) {
    return tells(text.getBytes(StandardCharsets.UTF_8));
  }

  boolean tells(byte[] bytes) {
    String folded = fold(new String(bytes, StandardCharsets.ISO_8859_1));
    return shapes.stream().anyMatch(folded::contains);
  }

  private static boolean isBinary(Object value) {
    return value instanceof java.sql.Blob;
  }

  /** Every way in which the word may stand there, as bytes that are read one character each. */
  private static Set<String> shapes(String word) {
    Set<String> shapes = new LinkedHashSet<>();
    for (String form : forms(word)) {
      for (Charset charset : CHARSETS) {
        byte[] bytes = form.getBytes(charset);
        shapes.add(fold(new String(bytes, StandardCharsets.ISO_8859_1)));
        shapes.addAll(base64(bytes));
      }
      shapes.add(fold(URLEncoder.encode(form, StandardCharsets.UTF_8)));
      shapes.add(fold(URLEncoder.encode(form, StandardCharsets.UTF_8).replace("+", "%20")));
    }
    return shapes;
  }

  private static List<String> forms(String word) {
    return List.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT));
  }

  /** Base64 of something that has the word inside, at each of the three places where a group of bits can begin. */
  private static List<String> base64(byte[] bytes) {
    List<String> texts = new ArrayList<>();
    for (int shift = 0; shift < 3; shift++) {
      byte[] padded = new byte[bytes.length + shift];
      System.arraycopy(bytes, 0, padded, shift, bytes.length);
      String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
      int from = shift == 0 ? 0 : shift + 1;
      int to = text.length() - (padded.length % 3 == 0 ? 0 : 1);
      if (to - from >= SHORTEST) {
        texts.add(fold(text.substring(from, to)));
      }
    }
    return texts;
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
