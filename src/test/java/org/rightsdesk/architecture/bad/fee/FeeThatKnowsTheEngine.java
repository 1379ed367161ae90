package org.rightsdesk.architecture.bad.fee;

import org.camunda.bpm.engine.RuntimeService;

/** The first public class of its room. */
public class FeeThatKnowsTheEngine {

  RuntimeService runtime;
}
