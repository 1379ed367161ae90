package org.rightsdesk.process;

import org.camunda.bpm.engine.ProcessEngineException;

/**
 * What a failing step leaves in the engine: one sentence for a manager, without cause and without foreign words. The
 * full text is in the log, under the same number.
 */
class Fault extends ProcessEngineException {

  Fault(String sentence, String number) {
    super(sentence + " The log has the details under " + number + ".");
  }
}
