package org.rightsdesk.command;

import java.util.Arrays;
import java.util.List;
import org.rightsdesk.Rightsdesk;

/** Where the jar starts: {@code datamap …} is a command of its own, everything else the application. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    List<String> words = Arrays.asList(args);
    if (!words.isEmpty() && words.get(0).equals("datamap")) {
      System.exit(new DataMapCommand(System.getenv(), System.out, System.err).run(words.subList(1, words.size())));
    }
    Rightsdesk.main(args);
  }
}
