package org.rightsdesk.correspondence;

import org.rightsdesk.casefile.OutsideFault;

/** The mail server did not take a letter. What it answered may name the person, so it is not kept. */
public class MailUnavailable extends OutsideFault {

  MailUnavailable() {
    super("The mail server did not take the letter. Nothing is lost: the letter waits in the outbox.", null);
  }
}
