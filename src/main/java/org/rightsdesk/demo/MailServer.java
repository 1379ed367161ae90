package org.rightsdesk.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The demo's mail server: takes every mail on this machine's own address and puts it into the {@link Inbox}. It can be stopped and started. */
final class MailServer implements AutoCloseable {

  static final String HOST = "127.0.0.1";

  private final Inbox inbox;
  private final int port;
  private GreenMail running;

  /** @param port where it listens; 0 takes a free one, and keeps it over stop and start */
  MailServer(Inbox inbox, int port) {
    this.inbox = inbox;
    this.port = port == 0 ? freePort() : port;
  }

  int port() {
    return port;
  }

  synchronized boolean isRunning() {
    return running != null;
  }

  synchronized MailServer start() {
    if (running == null) {
      GreenMail server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
      server.getUserManager().setMessageDeliveryHandler((mail, to) -> {
        try {
          inbox.keep(to.getEmail(), mail.getMessage());
        } catch (IOException e) {
          throw new UncheckedIOException("The demo's inbox could not keep a mail.", e);
        }
        return new MailSink(to.getEmail());
      });
      server.start();
      running = server;
    }
    return this;
  }

  synchronized void stop() {
    if (running != null) {
      running.stop();
      running = null;
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("No port is free for the demo's mail server.", e);
    }
  }
}
