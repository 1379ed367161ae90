package org.rightsdesk.process.paths;

import java.time.Instant;
import java.util.Optional;

/**
 * One time that a process was at an element of its diagram.
 *
 * @param element its id in the diagram
 * @param ended empty while the process is still there
 * @param interrupted it was left without being done
 */
record Visit(String element, Instant began, Optional<Instant> ended, boolean interrupted) {

  boolean isDone() {
    return ended.isPresent() && !interrupted;
  }
}
