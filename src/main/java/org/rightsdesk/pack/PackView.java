package org.rightsdesk.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A pack as it stands; nothing about the person.
 *
 * @param bytes its size
 * @param sha256 of the whole ZIP, 64 hexadecimal digits
 * @param downloads when it was downloaded, oldest first
 * @param downloadsLeft how often it can still be downloaded
 * @param lastDay the last day on which it can be downloaded, in the controller's zone
 * @param postedAt when it was handed to the post
 */
public record PackView(
    DeliveryState state,
    Instant builtAt,
    long bytes,
    String sha256,
    List<Instant> downloads,
    int downloadsLeft,
    LocalDate lastDay,
    Optional<Instant> postedAt) {

  public PackView {
    downloads = List.copyOf(downloads);
  }
}
