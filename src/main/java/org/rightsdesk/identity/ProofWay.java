package org.rightsdesk.identity;

/** How a proof reached us. */
public enum ProofWay {
  CASE_PAGE("On the case page"),
  POST("By post"),
  COUNTER("At the counter"),
  EMAIL("By e-mail"),
  PHONE("By phone");

  private final String inWords;

  ProofWay(String inWords) {
    this.inWords = inWords;
  }

  public String inWords() {
    return inWords;
  }
}
