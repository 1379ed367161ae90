package org.rightsdesk.identity;

import org.rightsdesk.datamap.OnFile;

/** How what the person told us fits what we hold. Tells nothing about who the person is. */
public enum OnFileMatch {
  /** The address given is on file for one person and has not changed lately. */
  STABLE_ADDRESS,
  /** The address given is on file, but was changed lately. */
  CHANGED_ADDRESS,
  /** The address given is on file for several people. */
  SHARED_ADDRESS,
  /** Nothing that we hold carries the address given. */
  NOT_ON_FILE;

  static OnFileMatch of(OnFile onFile) {
    if (!onFile.emailOnFile()) {
      return NOT_ON_FILE;
    }
    if (!onFile.oneOfThatName()) {
      return SHARED_ADDRESS;
    }
    return onFile.stable() ? STABLE_ADDRESS : CHANGED_ADDRESS;
  }
}
