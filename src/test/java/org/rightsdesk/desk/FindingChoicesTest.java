package org.rightsdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rightsdesk.casefile.PartRef;
import org.rightsdesk.datamap.SystemKey;
import org.rightsdesk.disclosure.CollectionKey;
import org.rightsdesk.disclosure.Ground;
import org.rightsdesk.disclosure.ItemChoice;
import org.rightsdesk.disclosure.MatchChoices;
import org.rightsdesk.disclosure.ReviewChoices;

class FindingChoicesTest {

  private static final CollectionKey CONTACTS = new CollectionKey(new SystemKey("core"), "core_contact");
  private final PartRef row = PartRef.next();

  @Test
  void choices_for_groups_and_rows_are_read_from_the_form() {
    ReviewChoices choices =
        FindingChoices.review(
            input(
                Map.of(
                    "group:core:core_contact", "RELEASE", "group:tele:tele_call", "AS_PROPOSED",
                    "item:" + row, "WITHHOLD_THIRD_PARTY")));

    assertThat(choices.collections()).containsEntry(CONTACTS, ItemChoice.release());
    assertThat(choices.asProposed()).containsExactly(new CollectionKey(new SystemKey("tele"), "tele_call"));
    assertThat(choices.items()).containsEntry(row, ItemChoice.withhold(Ground.THIRD_PARTY));
  }

  @Test
  void what_the_form_never_offers_is_no_choice() {
    ReviewChoices choices =
        FindingChoices.review(
            input(
                Map.of(
                    "group:core:core_contact", "HELD_FOR_CUSTOMER", "group:nonsense", "RELEASE", "group:a b:x", "RELEASE",
                    "item:" + row, "REDACT", "item:x", "RELEASE", "other", "RELEASE")));

    assertThat(choices.collections()).isEmpty();
    assertThat(choices.items()).isEmpty();
  }

  @Test
  void matches_are_read_for_groups_and_rows() {
    MatchChoices choices =
        FindingChoices.matches(
            input(Map.of("group:core:core_contact", "SOMEBODY_ELSES", "item:" + row, "THEIRS", "group:a:b", "")));

    assertThat(choices.collections()).containsExactly(Map.entry(CONTACTS, false));
    assertThat(choices.items()).containsExactly(Map.entry(row, true));
  }

  private static FormInput input(Map<String, String> posted) {
    Map<String, String[]> all = new java.util.HashMap<>();
    posted.forEach((name, value) -> all.put(name, new String[] {value}));
    return new FormInput(all, new Faults());
  }
}
