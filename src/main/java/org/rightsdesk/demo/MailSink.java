package org.rightsdesk.demo;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** The mailbox that the mail library wants for everybody: it keeps nothing, because the {@link Inbox} has the mail already. */
final class MailSink implements GreenMailUser {

  private final String address;

  MailSink(String address) {
    this.address = address;
  }

  @Override
  public String getEmail() {
    return address;
  }

  @Override
  public String getLogin() {
    return address;
  }

  @Override
  public void deliver(MovingMessage mail) {}

  @Override
  public void deliver(MimeMessage mail) {}

  @Override
  public void create() {}

  @Override
  public void delete() {}

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public void setPassword(String password) {}

  @Override
  public void authenticate(String password) {}

  @Override
  public String getQualifiedMailboxName() {
    return address;
  }
}
