package org.rightsdesk.process.webapps;

/** There is no secret but the one that everybody knows, or it is too short to be one. */
class DefaultSecret extends RuntimeException {

  DefaultSecret() {
    super(
        "Set RIGHTSDESK_SECRET to a secret of your own, of at least 32 characters, before you start Rightsdesk without"
            + " its demo profile. Every mailed link depends on it.");
  }
}
