package org.rightsdesk.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The ZIP that a person has downloaded. */
final class AnswerPack {

  private static final String CHECKSUMS = "checksums.sha256";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  AnswerPack(Path zip) {
    this(read(zip));
  }

  AnswerPack(byte[] zip) {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] read(Path zip) {
    try {
      return Files.readAllBytes(zip);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Map<String, byte[]> files() {
    return files;
  }

  JsonNode data() {
    try {
      return new ObjectMapper().readTree(files.get("data.json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the PDF says to somebody who reads it, line breaks as blanks. */
  String document() {
    return pdfText(files.get("answer.pdf"));
  }

  static String pdfText(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All files as text, for looking for what must not be there. */
  String everything() {
    return document()
        + files.entrySet().stream()
            .filter(file -> !file.getKey().endsWith(".pdf"))
            .map(file -> new String(file.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("\n"));
  }

  /** The checksums that the pack states, by file. */
  Map<String, String> statedChecksums() {
    return new String(files.get(CHECKSUMS), StandardCharsets.UTF_8)
        .lines()
        .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
  }

  /** The checksums that its files have; the list itself is left out. */
  Map<String, String> checksums() {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().equals(CHECKSUMS))
        .collect(Collectors.toMap(Map.Entry::getKey, file -> sha256(file.getValue())));
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
