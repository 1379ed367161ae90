package org.rightsdesk.process;

/** The face of {@code access-request.bpmn}. */
final class AccessRequestProcess {

  static final String KEY = "access-request";

  private AccessRequestProcess() {}
}
