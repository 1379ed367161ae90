package org.rightsdesk.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/** Chance that falls the same way each time: two of the same seed give the same sequence. */
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** A number from the first to the last, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  LocalDate day(LocalDate first, LocalDate last) {
    return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
  }

  /** Some time in working hours. */
  LocalDateTime time(LocalDate first, LocalDate last) {
    return day(first, last).atTime(between(8, 18), between(0, 59), between(0, 59));
  }

  String hex(int length) {
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      text.append(Character.forDigit(random.nextInt(16), 16));
    }
    return text.toString();
  }

  /** An address of the ranges that are reserved for examples. */
  String ip() {
    String[] nets = {"192.0.2.", "198.51.100.", "203.0.113."};
    return nets[random.nextInt(nets.length)] + between(1, 254);
  }
}
