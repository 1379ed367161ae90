package org.rightsdesk.datamap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.rightsdesk.graph.DataGraph;
import org.rightsdesk.graph.MapFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files of the data map and reads them all, in the order of their names. */
final class MapLoader {

  private static final Logger LOG = LoggerFactory.getLogger(MapLoader.class);

  private MapLoader() {}

  /** @throws DataMapFaulty with all faults of all files */
  static EstateMap load(String location) {
    try {
      Resource[] found = new PathMatchingResourcePatternResolver().getResources(location);
      List<Resource> files =
          Arrays.stream(found).sorted(Comparator.comparing(file -> String.valueOf(file.getFilename()))).toList();
      List<MapFile> texts = new ArrayList<>();
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Resource file : files) {
        byte[] content = file.getContentAsByteArray();
        digest.update(content);
        texts.add(new MapFile(String.valueOf(file.getFilename()), new String(content, StandardCharsets.UTF_8)));
      }
      String version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
      EstateMap map = of(texts, version);
      LOG.info("Data map {}: {} systems from {} files", version, map.systems().size(), files.size());
      return map;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The data map cannot be read.", unreadable);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  /** @throws DataMapFaulty with all faults of all files */
  static EstateMap of(List<MapFile> files, String version) {
    MapFaults faults = new MapFaults();
    return EstateMap.of(MapReader.read(DataGraph.read(files, faults)), version, faults);
  }
}
