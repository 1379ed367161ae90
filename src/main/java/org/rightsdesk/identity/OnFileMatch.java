package org.rightsdesk.identity;

/** How what the person told us fits what we hold. Tells nothing about who the person is. */
public enum OnFileMatch {
  /** The address given is on file for one person and has not changed lately. */
  STABLE_ADDRESS,
  /** The address given is on file, but was changed lately. */
  CHANGED_ADDRESS,
  /** The address given is on file for several people. */
  SHARED_ADDRESS,
  /** Nothing that we hold carries the address given. */
  NOT_ON_FILE
}
