package org.rightsdesk.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Groups of nodes that reach each other, by Tarjan's way, without recursion. The same graph gives the same order. */
final class Components<T extends Comparable<T>> {

  private final Map<T, ? extends Collection<T>> next;
  private final Map<T, Integer> number = new HashMap<>();
  private final Map<T, Integer> lowest = new HashMap<>();
  private final Deque<T> open = new ArrayDeque<>();
  private final Set<T> isOpen = new HashSet<>();
  private final List<List<T>> found = new ArrayList<>();

  /** @param next where edges lead from each node; nodes and targets in a fixed order */
  Components(Map<T, ? extends Collection<T>> next) {
    this.next = next;
  }

  /** Each group before those that its edges lead to; nodes within a group in their own order. */
  List<List<T>> inOrder() {
    for (T node : next.keySet()) {
      if (!number.containsKey(node)) {
        walk(node);
      }
    }
    List<List<T>> order = new ArrayList<>(found);
    Collections.reverse(order);
    return order;
  }

  private record Step<T>(T node, Iterator<T> left) {}

  private void walk(T root) {
    Deque<Step<T>> steps = new ArrayDeque<>();
    steps.push(enter(root));
    while (!steps.isEmpty()) {
      Step<T> step = steps.peek();
      if (step.left().hasNext()) {
        T child = step.left().next();
        if (!number.containsKey(child)) {
          steps.push(enter(child));
        } else if (isOpen.contains(child)) {
          lowest.merge(step.node(), number.get(child), Math::min);
        }
        continue;
      }
      steps.pop();
      if (!steps.isEmpty()) {
        lowest.merge(steps.peek().node(), lowest.get(step.node()), Math::min);
      }
      if (lowest.get(step.node()).equals(number.get(step.node()))) {
        found.add(close(step.node()));
      }
    }
  }

  private Step<T> enter(T node) {
    number.put(node, number.size());
    lowest.put(node, number.get(node));
    open.push(node);
    isOpen.add(node);
    return new Step<>(node, new ArrayList<T>(next.get(node)).iterator());
  }

  private List<T> close(T root) {
    List<T> group = new ArrayList<>();
    T node;
    do {
      node = open.pop();
      isOpen.remove(node);
      group.add(node);
    } while (!node.equals(root));
    Collections.sort(group);
    return group;
  }
}
