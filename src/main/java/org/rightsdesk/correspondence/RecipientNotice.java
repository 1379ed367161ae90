package org.rightsdesk.correspondence;

import org.rightsdesk.casefile.Personal;

/**
 * What a company is told that had data from us which were wrong; staff send it on the way that they use with the company.
 *
 * @param recipient the company
 * @param subject one line, without anything about the person
 * @param text plain text
 */
@Personal
public record RecipientNotice(String recipient, String subject, String text) {

  @Override
  public String toString() {
    return subject;
  }
}
