package org.rightsdesk.disclosure;

/** What an approver confirms before an answer goes out: "would I be happy if it reached the wrong flat?" */
public enum Check {
  RIGHT_PERSON("Right person", "The data are about the one who asked, and nobody of the same name."),
  RIGHT_ADDRESS("Right address", "The answer goes where identity was shown, or to the address on file."),
  OTHER_PEOPLE_OUT("Other people's data are out", "No row, note or name tells about somebody who has not agreed."),
  HIDDEN_DATA_OUT("Hidden data are out", "What was taken out is gone from the PDF and from the files, not just covered.");

  private final String label;
  private final String meaning;

  Check(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  public String label() {
    return label;
  }

  public String meaning() {
    return meaning;
  }
}
