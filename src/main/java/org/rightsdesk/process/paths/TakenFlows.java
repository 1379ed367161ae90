package org.rightsdesk.process.paths;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Works out which arrows were taken. The engine notes where a process was, not how it came there: so each visit is led back
 * to the visit at the other end of an arrow that was over last, and no visit is left twice where it can be left but once.
 */
final class TakenFlows {

  private final List<Visit> visits;
  private final Collection<Flow> flows;
  private final Set<String> used = new HashSet<>();
  private final Set<String> taken = new HashSet<>();
  /** By the place of a visit in the list: the arrow by which it was left. */
  private final Map<Integer, String> leftBy = new HashMap<>();

  /**
   * @param visits in the order in which they began
   */
  TakenFlows(List<Visit> visits, Collection<Flow> flows) {
    this.visits = visits;
    this.flows = flows;
    for (int place = 0; place < visits.size(); place++) {
      leadBack(place);
    }
  }

  Set<String> ids() {
    return taken;
  }

  /** The arrow by which an element was left at its first, second … visit, counted from 0; or empty. */
  String leftBy(String element, int visit) {
    return IntStream.range(0, visits.size())
        .filter(place -> visits.get(place).element().equals(element))
        .skip(visit)
        .mapToObj(place -> leftBy.getOrDefault(place, ""))
        .findFirst()
        .orElse("");
  }

  private void leadBack(int place) {
    Visit visit = visits.get(place);
    Flow best = null;
    int from = -1;
    for (Flow flow : flows) {
      if (flow.target().equals(visit.element())) {
        int candidate = latest(flow, place);
        if (candidate >= 0 && (from < 0 || later(candidate, from))) {
          best = flow;
          from = candidate;
        }
      }
    }
    if (best != null) {
      used.add(use(best, from));
      taken.add(best.id());
      leftBy.putIfAbsent(from, best.id());
    }
  }

  /** The visit of the arrow's source that was over last before this one began; -1 if there is none. */
  private int latest(Flow flow, int place) {
    int latest = -1;
    for (int before = 0; before < place; before++) {
      Visit source = visits.get(before);
      boolean leadsHere =
          source.element().equals(flow.source())
              && source.isDone()
              && !source.ended().orElseThrow().isAfter(visits.get(place).began())
              && !used.contains(use(flow, before));
      if (leadsHere && (latest < 0 || later(before, latest))) {
        latest = before;
      }
    }
    return latest;
  }

  private boolean later(int one, int other) {
    int byEnd = visits.get(one).ended().orElseThrow().compareTo(visits.get(other).ended().orElseThrow());
    return byEnd > 0 || byEnd == 0 && one > other;
  }

  private static String use(Flow flow, int place) {
    return flow.splits() ? place + " " + flow.id() : String.valueOf(place);
  }
}
