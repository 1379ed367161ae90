package org.rightsdesk.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a ZIP whose bytes depend on its files and its date alone, with a list of SHA-256 checksums as last file. */
final class PackZip {

  static final String CHECKSUMS = "checksums.sha256";

  private PackZip() {}

  static byte[] of(Map<String, byte[]> files, Instant madeAt) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringBuilder checksums = new StringBuilder();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue(), madeAt);
        checksums.append(sha256(file.getValue())).append("  ").append(file.getKey()).append('\n');
      }
      put(zip, CHECKSUMS, checksums.toString().getBytes(StandardCharsets.UTF_8), madeAt);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** 64 hexadecimal digits in lower case. */
  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content, Instant madeAt) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(madeAt, ZoneOffset.UTC));
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
