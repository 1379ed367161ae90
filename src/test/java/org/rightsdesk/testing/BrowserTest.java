package org.rightsdesk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BrowserTest {

  @Test
  void without_a_browser_journeys_are_skipped_unless_they_are_required() {
    assertThat(Browser.mayGoOn(true, null)).isTrue();
    assertThat(Browser.mayGoOn(true, "required")).isTrue();
    assertThat(Browser.mayGoOn(false, null)).isFalse();
    assertThatThrownBy(() -> Browser.mayGoOn(false, "required"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Install it");
  }
}
