package org.rightsdesk.datamap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data map is, and the secret of the suppression register.
 *
 * @param dataMap location pattern of its files
 * @param suppressionKey key of the hashes in the suppression register; without it they cannot be searched
 */
@ConfigurationProperties("rightsdesk")
record DataMapSettings(
    @DefaultValue("classpath*:estate/datamap/*.yaml") String dataMap, @DefaultValue("") String suppressionKey) {

  @Override
  public String toString() {
    return dataMap;
  }
}
